"""What instruments are called in Chinese. Titles stand in 《》 where the title is put; rules without one stand bare."""

SHORT = {
    "HC": "《联合国打击网络犯罪公约》",
    "BUDAPEST": "《布达佩斯公约》",
    "CETS224": "《布达佩斯公约第二附加议定书》",
    "UNTOC": "《联合国打击跨国有组织犯罪公约》",
    "UNCAC": "《联合国反腐败公约》",
    "ETS030": "《欧洲刑事事项互助公约》",
    "ETS099": "《欧洲刑事事项互助公约附加议定书》",
    "ETS182": "《欧洲刑事事项互助公约第二附加议定书》",
    "ETS024": "《欧洲引渡公约》",
    "ICCPR": "《公民权利和政治权利国际公约》",
    "OP2": "《公民权利和政治权利国际公约第二项任择议定书》",
    "CAT": "《禁止酷刑公约》",
    "CRC": "《儿童权利公约》",
    "REFUGEE": "难民法",
    "MODEL": "联合国《刑事事项互助示范条约》",
    "NLHK": "荷兰与香港特别行政区协定",
    "EUUS": "《欧洲联盟与美国司法协助协定》",
    "EIO": "《欧洲调查令指令》",
    "EEVIDENCE": "欧洲联盟电子证据规则",
    "USC2703F": "《美国法典》第18编第2703(f)条",
    "GENERAL": "一般国际法",
    "HOMELAW": "被请求国国内法",
    "PRACTICE": "所报告的实践",
    "RECIPROCITY": "互惠",
}
"""In the middle of a sentence."""

FULL = {
    "HC": "《联合国打击网络犯罪公约》",
    "BUDAPEST": "《网络犯罪公约》",
    "CETS224": "《网络犯罪公约第二附加议定书》（CETS 224）",
    "UNTOC": "《联合国打击跨国有组织犯罪公约》",
    "UNCAC": "《联合国反腐败公约》",
    "ETS030": "《欧洲刑事事项互助公约》（ETS 030）",
    "ETS099": "《欧洲刑事事项互助公约附加议定书》（ETS 099）",
    "ETS182": "《欧洲刑事事项互助公约第二附加议定书》（ETS 182）",
    "ETS024": "《欧洲引渡公约》（ETS 024）",
    "ICCPR": "《公民权利和政治权利国际公约》",
    "OP2": "《旨在废除死刑的〈公民权利和政治权利国际公约〉第二项任择议定书》",
    "CAT": "《禁止酷刑和其他残忍、不人道或有辱人格的待遇或处罚公约》",
    "CRC": "《儿童权利公约》",
    "REFUGEE": "国际难民法",
    "MODEL": "联合国《刑事事项互助示范条约》",
    "NLHK": "2002年8月26日荷兰与香港特别行政区关于司法协助的协定",
    "EUUS": "《欧洲联盟与美利坚合众国司法协助协定》",
    "EIO": "《关于刑事事项欧洲调查令的指令》",
    "EEVIDENCE": "欧洲联盟关于电子证据提供令和保全令的规则",
    "USC2703F": "《美国法典》第18编第2703(f)条",
    "GENERAL": "一般国际法",
    "HOMELAW": "被请求国国内法",
    "PRACTICE": "所报告的实践",
    "RECIPROCITY": "互惠",
}
"""Where a letter names what it rests on."""

ARTICLE = "{title}第{article}条{paragraph}"
OTHER_PLACE = "{title}，{place}"
"""A place that does not begin with the number of an article."""

PLACES = (
    (r"-", "至"),
    (r"\((\d+)\)", r"第\1款"),
    (r"\(ii\)", "(ii)目"),
    (r"\(([a-z]+)\)(?!目)", r"(\1)项"),
    (r"^note ", "附注"),
)
"""How the Chinese texts of treaties are cited: 第46条第21款(b)项."""
