connect-title = الاتصال بواجهة API الخاصة ببيانات العملاء

connect-body = ليس لهذه الصفحة بوابة توقّع الطلبات. أدخل مفتاح تطبيقك ورمزه السري؛ وسيبقيان في ذاكرة هذه الصفحة ما لم تختر غير ذلك.

client-key = مفتاح التطبيق (Client key)

client-secret = الرمز السري للتطبيق (Client secret)

connect-remember = التذكّر في علامة التبويب هذه حتى إغلاقها

connect-trying = جارٍ الاتصال…

not-now = ليس الآن

inspector-title = الطلبات

inspector-none = لا توجد طلبات بعد.

inspector-clear = مسح

curl = أمر curl

diag-title = ما سبب الفشل؟

diag-checking = جارٍ الفحص…

diag-again = إعادة الفحص

diag-copy = نسخ التقرير

diag-copy-aside = لا يتضمن التقرير أي بيانات اعتماد ولا أي بيانات للعملاء.

diag-report = وحدة تحكم العملاء

diag-good = سليم

diag-bad = غير سليم

diag-unsure = غير معروف

diag-q-connection = اتصال هذا الكمبيوتر

diag-online = المتصفح متصل بالشبكة.

diag-offline = يفيد المتصفح بأنه غير متصل بالشبكة.

diag-q-reachable = إمكانية الوصول إلى الخادم

diag-no-answer = لا توجد أي استجابة: الخادم متوقف، أو أحد العناوين خاطئ، أو المتصفح يحظر الطلب.

diag-gateway-alone = تستجيب البوابة، لكن واجهة API التي خلفها لا تستجيب.

diag-not-sent = لم يُرسل أي طلب: لا يريد الخادم طلبات الآن.

diag-q-credentials = قبول بيانات الاعتماد

diag-accepted = يعرف الخادم المفتاح والرمز السري.

diag-refused-ask = لا يقبل الخادم المفتاح والرمز السري المُدخلين.

diag-refused-gateway = لا يقبل الخادم المفتاح والرمز السري اللذين تضيفهما البوابة. يمكن لمشغّلها ضبطهما.

diag-unknown = لا يمكن معرفة ذلك من هذه الاستجابة.

diag-q-parameters = المعلمات ضمن النطاق المسموح

diag-in-range = يقبل الخادم رقم الصفحة وحجمها وعوامل التصفية كما هي.

diag-q-answer = مطابقة الاستجابة للمتفق عليه

diag-as-agreed = الاستجابة مطابقة لما ينص عليه عقد الواجهة.

diag-q-budget = حد معدل الطلبات

diag-q-clock = الساعة

diag-no-date = تتعذّر قراءة ساعة الخادم من هنا.

diag-same-clock = ساعة هذا الكمبيوتر وساعة الخادم متوافقتان.

inspector-time = الوقت

inspector-lane = المسار

inspector-attempt = المحاولة

inspector-result = النتيجة

inspector-took = المدة

inspector-left = المتبقي

inspector-request = الطلب

inspector-copy = نسخ

milliseconds = { NUMBER($ms) } مللي ثانية

diag-answered = استجاب بالحالة ⁨{ $status }⁩ بعد { NUMBER($ms) } مللي ثانية.


diag-used-up =
    { $limit ->
        [zero] لا يُسمح بأي طلبات في هذه الدقيقة
        [one] استُنفد الطلب الوحيد المتاح في هذه الدقيقة
        [two] استُنفد الطلبان المتاحان في هذه الدقيقة
        [few] استُنفدت جميع الطلبات المتاحة في هذه الدقيقة ({ $limit })
        [many] استُنفدت جميع الطلبات المتاحة في هذه الدقيقة ({ $limit })
       *[other] استُنفدت جميع الطلبات المتاحة في هذه الدقيقة ({ $limit })
    }؛ وتتاح طلبات أخرى بعد { NUMBER($seconds) } ث.

diag-left =
    يتبقى { NUMBER($left) } من أصل { $limit ->
        [zero] { $limit } طلب
        [one] طلب واحد
        [two] طلبين
        [few] { $limit } طلبات
        [many] { $limit } طلبًا
       *[other] { $limit } طلب
    }؛ ويُعاد ضبط الحد خلال { NUMBER($seconds) } ث.

diag-skew = الفرق بين ساعة هذا الكمبيوتر وساعة الخادم { NUMBER($seconds) } ث.

# Request inspector: what a request is for.
lane-operator = المشغّل

# Request inspector: what a request is for.
lane-renewal = تجديد

# Request inspector: what a request is for.
lane-prefetch = مسبق

# Request inspector: what a request is for.
lane-bulk = جماعي

# Request inspector: what a request is for.
lane-cache = الذاكرة

# Request inspector: what came of a request.
result-network = الشبكة

# Request inspector: what came of a request.
result-timeout = انتهت المهلة

# Request inspector: what came of a request.
result-large = كبير جدًا

# Request inspector: what came of a request.
result-connected = غير متصل

# Request inspector: what came of a request.
result-unsigned = بلا توقيع

# Request inspector: what came of a request.
result-paused = توقف مؤقت

# Request inspector: what came of a request.
result-superseded = أُلغي لأحدث منه

# Request inspector: what came of a request.
result-unusable = غير صالح

# Request inspector: what came of a request.
result-hit = من الذاكرة
