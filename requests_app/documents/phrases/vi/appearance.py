"""What stands around a letter: its emblem, its check code, its seal, its two languages. In Vietnamese."""

PHRASES = {
    "appearance.emblem": "Biểu trưng của cơ quan: {sender}",
    "appearance.code_picture": "Mã QR dẫn đến địa chỉ {address}",
    "appearance.check": "Kiểm tra văn bản này",
    "appearance.check_at": "Bất kỳ ai cũng có thể kiểm tra xem văn bản này có xác thực, không bị thay đổi và còn hiệu lực hay không tại địa chỉ {address}",
    "appearance.check_code": "Mã kiểm tra: {code}",
    "appearance.sealed": "Đã đóng dấu điện tử",
    "appearance.sealed_by": "Tệp này mang dấu điện tử của cơ quan: {sender}. Mọi thay đổi về sau đều có thể bị phát hiện.",
    "appearance.attached": "Đính kèm thành tệp riêng",
    "appearance.two_languages": "Văn bản này được lập bằng hai ngôn ngữ: {first} và {second}. Nội dung do cơ quan tự soạn bằng lời văn của mình chỉ được in một lần, bằng ngôn ngữ mà cơ quan đó đã sử dụng.",
    "appearance.two_languages_translated": "Văn bản này được lập bằng hai ngôn ngữ: {first} và {second}. Nội dung do cơ quan tự soạn bằng lời văn của mình chỉ được in một lần, bằng ngôn ngữ mà cơ quan đó đã sử dụng; bản dịch sang {translation} được gửi kèm văn bản này.",
    "appearance.sample": "Thư mẫu",
    "appearance.sample_subtitle": "Bản xem trước mẫu giấy tiêu đề. Đây không phải là văn bản của bất kỳ vụ việc nào.",
    "appearance.sample_heading": "Nội dung thư",
    "appearance.sample_text": "Trang này cho thấy hình thức của thư khi dùng mẫu giấy tiêu đề đã nhập: biểu trưng, tên, địa chỉ, tiêu ngữ, chân trang và phần chữ ký.",
}
