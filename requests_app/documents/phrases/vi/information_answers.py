"""Văn bản trả lời đề nghị cung cấp thông tin của nước khác về yêu cầu của nước mình."""

PHRASES = {
    "kind.information_answer": "Cung cấp thông tin bổ sung",
    "subtitle.information_answer": "Về yêu cầu tương trợ tư pháp về hình sự",
    "answer.part.supplied": "Thông tin được cung cấp",
    "answer.part.stands": "Hiệu lực của yêu cầu",
    "answer.part.time": "Thời hạn và các câu hỏi tiếp theo",
    "information.answers": "Quý cơ quan đã đề nghị bổ sung thông tin về yêu cầu nói trên. Thông tin được cung cấp dưới đây theo từng điểm.",
    "information.again": "Đây là lần cung cấp thông tin thứ {number} về vụ việc này.",
    "information.sent_on": "Ngày gửi yêu cầu",
    "information.point": "Câu hỏi và trả lời",
    "information.asked_on": "Ngày của văn bản đề nghị",
    "information.asked_reference": "Số của văn bản đó",
    "information.due_on": "Thời hạn trả lời",
    "information.question": "Nội dung câu hỏi",
    "information.answer": "Nội dung trả lời",
    "information.version": "Phiên bản đang có hiệu lực",
    "information.unchanged": "Yêu cầu được giữ nguyên, không thay đổi. Văn bản này là một phần của yêu cầu và cần được đọc cùng với yêu cầu.",
    "information.changed": "Yêu cầu cần được đọc cùng với tuyên bố dưới đây. Ngoài nội dung đó, yêu cầu được giữ nguyên, không thay đổi, và văn bản này là một phần của yêu cầu.",
    "information.time": "Như vậy, thông tin được đề nghị đã được cung cấp. Kính đề nghị tính tiếp mọi thời hạn đã tạm dừng để chờ thông tin này kể từ ngày nhận văn bản và tiếp tục thực hiện yêu cầu.",
    "information.meanwhile": "Trong thời gian chờ làm rõ các điểm còn lại (nếu có), kính đề nghị thực hiện những việc không phụ thuộc vào các điểm đó.",
    "information.further": "Nếu có điểm nào chưa rõ, kính đề nghị thông báo ngay, kèm theo số tham chiếu {reference} và số thứ tự các điểm nêu trên.",
}
