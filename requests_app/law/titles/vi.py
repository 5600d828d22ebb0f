"""What instruments are called in Vietnamese."""

SHORT = {
    "HC": "Công ước Hà Nội",
    "BUDAPEST": "Công ước Budapest",
    "CETS224": "Nghị định thư bổ sung thứ hai của Công ước Budapest",
    "UNTOC": "Công ước UNTOC",
    "UNCAC": "Công ước UNCAC",
    "ETS030": "Công ước năm 1959",
    "ETS099": "Nghị định thư năm 1978 của Công ước năm 1959",
    "ETS182": "Nghị định thư bổ sung thứ hai của Công ước năm 1959",
    "ETS024": "Công ước về dẫn độ năm 1957",
    "ICCPR": "Công ước ICCPR",
    "OP2": "Nghị định thư không bắt buộc thứ hai của Công ước ICCPR",
    "CAT": "Công ước chống tra tấn",
    "CRC": "Công ước về quyền trẻ em",
    "REFUGEE": "pháp luật quốc tế về người tị nạn",
    "MODEL": "Hiệp định mẫu của Liên hợp quốc về tương trợ tư pháp",
    "NLHK": "Hiệp định giữa Hà Lan và Đặc khu hành chính Hồng Kông",
    "EUUS": "Hiệp định tương trợ tư pháp giữa EU và Hoa Kỳ",
    "EIO": "Chỉ thị về Lệnh điều tra châu Âu",
    "EEVIDENCE": "các quy định của EU về chứng cứ điện tử",
    "USC2703F": "18 U.S.C. § 2703(f)",
    "GENERAL": "pháp luật quốc tế chung",
    "HOMELAW": "pháp luật trong nước của Quốc gia được yêu cầu",
    "PRACTICE": "thực tiễn được ghi nhận",
    "RECIPROCITY": "nguyên tắc có đi có lại",
}
"""In the middle of a sentence."""

FULL = {
    "HC": "Công ước của Liên hợp quốc về chống tội phạm mạng",
    "BUDAPEST": "Công ước về tội phạm mạng",
    "CETS224": "Nghị định thư bổ sung thứ hai của Công ước về tội phạm mạng (CETS 224)",
    "UNTOC": "Công ước của Liên hợp quốc về chống tội phạm có tổ chức xuyên quốc gia",
    "UNCAC": "Công ước của Liên hợp quốc về chống tham nhũng",
    "ETS030": "Công ước châu Âu về tương trợ tư pháp về hình sự (ETS 030)",
    "ETS099": "Nghị định thư bổ sung của Công ước châu Âu về tương trợ tư pháp về hình sự (ETS 099)",
    "ETS182": "Nghị định thư bổ sung thứ hai của Công ước châu Âu về tương trợ tư pháp về hình sự (ETS 182)",
    "ETS024": "Công ước châu Âu về dẫn độ (ETS 024)",
    "ICCPR": "Công ước quốc tế về các quyền dân sự và chính trị",
    "OP2": "Nghị định thư không bắt buộc thứ hai của Công ước quốc tế về các quyền dân sự và chính trị",
    "CAT": "Công ước chống tra tấn và các hình thức đối xử hoặc trừng phạt tàn bạo, vô nhân đạo hoặc hạ nhục con người",
    "CRC": "Công ước về quyền trẻ em",
    "REFUGEE": "Pháp luật quốc tế về người tị nạn",
    "MODEL": "Hiệp định mẫu của Liên hợp quốc về tương trợ tư pháp về hình sự",
    "NLHK": "Hiệp định ngày 26 tháng 8 năm 2002 giữa Hà Lan và Đặc khu hành chính Hồng Kông về tương trợ tư pháp",
    "EUUS": "Hiệp định về tương trợ tư pháp giữa Liên minh châu Âu và Hợp chúng quốc Hoa Kỳ",
    "EIO": "Chỉ thị về Lệnh điều tra châu Âu trong lĩnh vực hình sự",
    "EEVIDENCE": "Các quy định của Liên minh châu Âu về lệnh giao nộp và lệnh bảo quản chứng cứ điện tử",
    "USC2703F": "Bộ luật Hoa Kỳ, Quyển 18, mục 2703(f)",
    "GENERAL": "Pháp luật quốc tế chung",
    "HOMELAW": "Pháp luật trong nước của Quốc gia được yêu cầu",
    "PRACTICE": "Thực tiễn được ghi nhận",
    "RECIPROCITY": "Nguyên tắc có đi có lại",
}
"""Where a letter names what it rests on."""

ARTICLE = "{title}, Điều {place}"
OTHER_PLACE = "{title}, {place}"
"""A place that does not begin with the number of an article."""

PLACES = (
    (r"\bsection ", "mục "),
    (r"\bnote ", "chú thích "),
)
"""Places of another kind, which are declared in English."""
