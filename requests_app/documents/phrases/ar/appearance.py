"""What stands around a letter: its emblem, its check code, its seal, its two languages. In Arabic."""

PHRASES = {
    "appearance.emblem": "شعار الجهة: {sender}",
    "appearance.code_picture": "رمز استجابة سريعة يقود إلى العنوان {address}",
    "appearance.check": "التحقق من هذه الوثيقة",
    "appearance.check_at": "يمكن لأي شخص أن يتحقق، على العنوان التالي، من أن هذه الوثيقة أصلية ولم يطرأ عليها تغيير ولا تزال نافذة: {address}",
    "appearance.check_code": "رمز التحقق: {code}",
    "appearance.sealed": "مختومة إلكترونيًا",
    "appearance.sealed_by": "يحمل هذا الملف الختم الإلكتروني للجهة: {sender}. ويمكن كشف أي تغيير لاحق فيه.",
    "appearance.attached": "مرفق في ملف مستقل",
    "appearance.two_languages": "حُررت هذه الوثيقة بلغتين ({first} و{second}). وما كتبته أي سلطة بعباراتها الخاصة يرد مرة واحدة، باللغة التي كُتب بها.",
    "appearance.two_languages_translated": "حُررت هذه الوثيقة بلغتين ({first} و{second}). وما كتبته أي سلطة بعباراتها الخاصة يرد مرة واحدة، باللغة التي كُتب بها؛ وترفق بهذه الوثيقة الترجمة إلى اللغة التالية: {translation}.",
    "appearance.sample": "رسالة نموذجية",
    "appearance.sample_subtitle": "معاينة ترويسة الرسائل. هذه ليست وثيقة من أي قضية.",
    "appearance.sample_heading": "نص الرسالة",
    "appearance.sample_text": "تبين هذه الصفحة مظهر الرسائل بالترويسة كما أُدخلت: الشعار والاسم والعنوان والعبارة الرسمية وتذييل الصفحة وموضع التوقيع.",
}
