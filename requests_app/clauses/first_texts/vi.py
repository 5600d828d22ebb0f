"""Bộ điều khoản đầu tiên bằng tiếng Việt."""

from typing import Final

TEXTS: Final = {
    "chain-of-custody": (
        "Chuỗi quản lý vật chứng",
        (
            "Đối với mỗi vật chứng thu được theo các hạng mục {item_number}, đề nghị những người "
            "thu giữ, vận chuyển, giám định hoặc lưu giữ ghi chép ngay khi thực hiện: vật chứng "
            "là gì và được thu từ đâu, ngày, giờ và múi giờ, họ tên và chức vụ của từng người, "
            "công cụ và phiên bản, niêm phong và lý do của mỗi lần bàn giao. Đề nghị gửi bản ghi "
            "chép có chữ ký kèm theo vật chứng."
        ),
    ),
    "hash-at-acquisition": (
        "Giá trị băm tại thời điểm thu thập",
        (
            "Đề nghị tính giá trị {hash_algorithm} của từng tệp tin hoặc bản sao dữ liệu ngay "
            "tại thời điểm thu thập, trước mọi lần sao chép tiếp theo, và ghi lại giá trị đó "
            "cùng với tên và dung lượng của tệp tin. Giá trị được tính khi bàn giao cho biết "
            "trong thời gian đó có gì thay đổi hay không."
        ),
    ),
    "no-notice-to-the-customer": (
        "Không thông báo cho khách hàng",
        (
            "Đề nghị bên nắm giữ dữ liệu ({holder}) không thông báo cho khách hàng hoặc bất kỳ "
            "ai khác về các biện pháp tại các hạng mục {item_number} trong thời gian vụ án được "
            "giữ bí mật. Nếu pháp luật của Quý Quốc gia buộc bên nắm giữ phải thông báo, đề nghị "
            "cho chúng tôi biết trước khi thông báo để chúng tôi quyết định có tiếp tục hay "
            "không."
        ),
    ),
    "use-limitation": (
        "Giới hạn sử dụng",
        (
            "Những gì được chuyển giao sẽ được sử dụng trong vụ án {proceeding_reference} và "
            "việc xét xử có thể tiến hành tiếp theo, đối với các tội phạm nêu trong yêu cầu này: "
            "{offence_titles}. Đối với bất kỳ mục đích sử dụng nào khác, chúng tôi sẽ đề nghị "
            "Quý cơ quan đồng ý trước. Nếu đó là tài liệu gỡ tội cho bị can, bị cáo, chúng tôi "
            "sẽ thông báo cho Quý cơ quan trước khi tiết lộ, nếu thời gian cho phép."
        ),
    ),
    "presence-of-officials": (
        "Sự có mặt của cán bộ",
        (
            "{requesting_authority} đề nghị cho phép {conducting_official}, hoặc người do cán bộ "
            "này chỉ định, có mặt khi thực hiện các hạng mục {item_number} và được đề xuất thêm "
            "câu hỏi hoặc biện pháp với cơ quan có thẩm quyền. Người đó không tự mình tiến hành "
            "bất kỳ biện pháp nào. Đề nghị thông báo kịp thời địa điểm và ngày thực hiện."
        ),
    ),
    "certification-of-business-records": (
        "Chứng nhận hồ sơ kinh doanh",
        (
            "Đề nghị người lưu giữ hồ sơ của {holder} chứng nhận bằng văn bản, ghi rõ họ tên, "
            "chức vụ và ngày, rằng các hồ sơ tại các hạng mục {item_number} là bản sao đúng, "
            "được lập trong quá trình hoạt động kinh doanh, vào thời điểm hoặc gần thời điểm xảy "
            "ra sự việc được ghi nhận, và nêu rõ cách lưu giữ. Có thể sử dụng biểu mẫu tại Phụ "
            "lục G."
        ),
    ),
    "video-conditions": (
        "Điều kiện kỹ thuật của cầu truyền hình",
        (
            "Để lấy lời khai theo các hạng mục {item_number}, chúng tôi đề nghị sử dụng đường "
            "truyền được mã hóa hai chiều, được kỹ thuật viên của chúng tôi kiểm tra trước ít "
            "nhất hai ngày làm việc, có hình ảnh và âm thanh đủ rõ để tòa án theo dõi được nét "
            "mặt và lời nói của người khai. Đề nghị cho biết phòng, người phụ trách đường truyền "
            "và số điện thoại để có thể tiếp tục nếu đường truyền bị gián đoạn."
        ),
    ),
    "return-of-originals": (
        "Hoàn trả bản gốc",
        (
            "Bản gốc và đồ vật thu được theo các hạng mục {item_number} sẽ được hoàn trả ngay "
            "khi vụ án không còn cần đến, trừ trường hợp Quý cơ quan không yêu cầu hoàn trả. "
            "Quyền của người khác đối với các bản gốc và đồ vật đó được giữ nguyên."
        ),
    ),
    "urgency": (
        "Lý do khẩn cấp",
        (
            "Đề nghị trả lời chậm nhất vào {deadline}. Lý do như sau: {deadline_reason} Nếu đến "
            "thời hạn đó chưa thể thực hiện toàn bộ, đề nghị gửi trước những gì đã có và cho "
            "biết khi nào có thể gửi phần còn lại."
        ),
    ),
    "preserved-data": (
        "Dữ liệu đã được bảo quản",
        (
            "Dữ liệu đã được bảo quản theo số {preservation_reference}. Đề nghị bảo đảm việc bảo "
            "quản được duy trì cho đến khi có quyết định về yêu cầu này và thông báo kịp thời "
            "cho chúng tôi nếu cần gia hạn."
        ),
    ),
    "data-outside-the-request": (
        "Dữ liệu của người khác",
        (
            "Nếu việc thực hiện các hạng mục {item_number} làm xuất hiện dữ liệu của những người "
            "không liên quan đến vụ án, đề nghị loại bỏ hoặc che các dữ liệu đó nếu pháp luật "
            "của Quý Quốc gia cho phép. Những dữ liệu như vậy vẫn được gửi đến chúng tôi sẽ được "
            "để riêng và không được sử dụng."
        ),
    ),
    "questions-by-telephone": (
        "Trao đổi trước khi từ chối",
        (
            "Nếu có bất kỳ trở ngại nào đối với yêu cầu này, đề nghị trao đổi trước khi trả lại "
            "hoặc từ chối: {conducting_official}, {requesting_authority}, số tham chiếu "
            "{reference}, sẽ trả lời ngay."
        ),
    ),
}
