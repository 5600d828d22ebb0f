"""What stands around a letter: its emblem, its check code, its seal, its two languages. In Chinese."""

PHRASES = {
    "appearance.emblem": "{sender}徽标",
    "appearance.code_picture": "指向{address}的二维码",
    "appearance.check": "核验本文件",
    "appearance.check_at": "任何人均可在以下网址核验本文件是否真实、是否未经更改以及是否仍然有效：{address}",
    "appearance.check_code": "核验码：{code}",
    "appearance.sealed": "已加盖电子印章",
    "appearance.sealed_by": "本文件载有{sender}的电子印章。此后的任何更改均可被发现。",
    "appearance.attached": "作为单独文件附上",
    "appearance.two_languages": "本文件以两种语文（{first}和{second}）写成。主管机关自行撰写的文字仅以其书写时所用语文印出一次。",
    "appearance.two_languages_translated": "本文件以两种语文（{first}和{second}）写成。主管机关自行撰写的文字仅以其书写时所用语文印出一次；{translation}译本随本文件附上。",
    "appearance.sample": "样函",
    "appearance.sample_subtitle": "信头预览。本页不属于任何案件的文件。",
    "appearance.sample_heading": "函件正文",
    "appearance.sample_text": "本页显示函件使用所输入信头的样式：徽标、名称、地址、格言、页脚和签名栏。",
}
