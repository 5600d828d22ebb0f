"""就他国对我方请求提出的补充资料要求所作的答复。"""

PHRASES = {
    "kind.information_answer": "对补充资料要求的答复",
    "subtitle.information_answer": "关于刑事司法协助请求",
    "answer.part.supplied": "所提供的资料",
    "answer.part.stands": "请求的效力",
    "answer.part.time": "时限与后续问题",
    "information.answers": "贵方就上述请求要求提供补充资料。现逐项提供如下。",
    "information.again": "本函系就本案第{number}次提供资料。",
    "information.sent_on": "我方请求发出日期",
    "information.point": "问题与答复",
    "information.asked_on": "贵方来函日期",
    "information.asked_reference": "来函编号",
    "information.due_on": "要求答复的期限",
    "information.question": "所提问题",
    "information.answer": "我方答复",
    "information.version": "请求的有效版本",
    "information.unchanged": "请求维持不变。本函构成请求的一部分，应与请求一并阅读。",
    "information.changed": "请求应与下列声明一并阅读。除此之外，请求维持不变，本函构成请求的一部分。",
    "information.time": "至此，所要求的资料已予提供。请自收到本函之日起，恢复计算因等待上述资料而中止的各项时限，并继续执行请求。",
    "information.meanwhile": "凡不取决于可能仍未明确的问题的事项，请在此期间先予执行。",
    "information.further": "如有问题仍不明确，请注明编号{reference}及上列序号，及时告知。",
}
