# The first nine are for the page itself, which has no program then: index.html and embed/ read them by their place.

fail-title = توقفت وحدة التحكم

fail-body = تعطّل جزء من هذه الصفحة، أو تعذّر تحميله، أو تغيّر في الطريق. لم يتغير شيء على الخادم. تحميل الصفحة من جديد يفيد عادة.

fail-text = نص الخطأ

fail-reload = إعادة التحميل

fail-copy = نسخ نص الخطأ

fail-copied = تم النسخ

fail-select = حدّد النص لنسخه

fail-slow = يستغرق هذا أطول من المعتاد: لا يزال البرنامج قيد التحميل.

fail-start = فشل بدء التشغيل

connection-ok = متصل

connection-waiting = جارٍ الاتصال…

connection-lost = لا يوجد اتصال

connection-refused = الوصول غير مسموح

connection-trouble = فشل آخر طلب

filters = عوامل التصفية

status-legend = الحالة

status-all = الكل

status-none = بلا حالة

search-label = البحث عن العملاء

search-placeholder = الاسم أو عنوان البريد الإلكتروني كاملًا

search-exact-email = مطابقة تامة للبريد

search-clear = مسح البحث

hint-incomplete-email = اكتب العنوان كاملًا: لا يعثر البحث بالبريد الإلكتروني إلا على المطابقات التامة.

active-filters = عوامل التصفية المطبّقة

fixed-filter = محدد مسبقًا من هذه الصفحة

clear-all = مسح الكل

copy-link = نسخ الرابط

copied = تم النسخ

copy-failed = تعذّر النسخ

link-without-search = تم نسخ الرابط من دون البحث: لا تُدرج عناوين البريد الإلكتروني في الروابط.

select-page = تحديد الكل في هذه الصفحة

select-none = إلغاء التحديد

select-copy = نسخ…

select-ended = تغيّرت التصفية، فأُلغي التحديد.

export = تصدير

look-up = الاستعلام عن عناوين

refresh = تحديث

from-cache = من الذاكرة

from-server = تم التحميل للتو

loading = جارٍ تحميل العملاء…

refreshing = جارٍ التحديث…

auto-refresh = التحديث التلقائي

held-back = تغيّرت القائمة. تبقى الصفوف في أماكنها إلى أن تطلب عرض التغييرات.

show-changes = عرض التغييرات

drift-repeated = تغيّرت القائمة أثناء قراءتها: يظهر أحد العملاء في موضعين.

start-over = إعادة التحميل من الصفحة 1

close = إغلاق

pages = الصفحات

page-first = الصفحة الأولى

page-previous = الصفحة السابقة

page-next = الصفحة التالية

page-last = الصفحة الأخيرة

page-jump = الانتقال إلى الصفحة

page-size = عدد الصفوف في الصفحة

customers = العملاء

not-given = غير متوفر

nameless = (بلا اسم)

unreadable-row = تتعذّر قراءة هذا الصف

empty-title = لا يوجد عملاء بعد

empty-body = يظهر العملاء هنا فور إنشاء أول عميل.

no-match-title = لا يوجد عميل مطابق

no-match-body = لا توجد نتائج تطابق التصفية التالية:

past-end-title = تقع هذه الصفحة بعد نهاية القائمة

try-again = إعادة المحاولة

recovers = تواصل هذه الصفحة المحاولة تلقائيًا.

retry-now = إعادة المحاولة الآن

cancel = إلغاء

still-waiting = لم يستجب الخادم بعد.

paused-budget = استُنفدت طلبات هذه الدقيقة.

paused-asked = يطلب الخادم التوقف مؤقتًا.

paused-failed = لم تكن استجابة الخادم سليمة.

paused-hidden = علامة التبويب هذه في الخلفية.

paused-offline = لا يوجد اتصال بالشبكة. يمكن قراءة الصفحات المحمّلة، وسيُستأنف الباقي تلقائيًا.

error-stopped = توقف التحميل

advice-stopped = ألغيت التحميل قبل وصول استجابة الخادم. لم يتغيّر أي شيء.

showing-older = هذه الصفوف قديمة: فشل تحديثها.

dismiss = إخفاء

notices = الإشعارات

error-not-connected = غير متصل

advice-not-connected = تطلب واجهة API مفتاحًا ورمزًا سريًا قبل أن تعرض العملاء.

connect = اتصال

disconnect = قطع الاتصال

connect-invalid = يجب إدخال المفتاح والرمز السري معًا، من دون مسافات.

connect-refused = لا يقبل الخادم المفتاح والرمز السري المُدخلين.

connect-unknown = لم يُعرف بعد ما إذا كان المفتاح والرمز السري صحيحين.

tool-missing = تعذّر تحميل هذا الجزء من وحدة التحكم.

diagnose = معرفة السبب

error-not-allowed = غير مسموح لك بعرض هؤلاء العملاء

advice-not-allowed = رفض الخادم بيانات الاعتماد. تحقق من أن البوابة ترسل المفتاح والرمز السري الصحيحين، ومن أنهما لم تنتهِ صلاحيتهما ولم يُستبدلا.

error-unsigned = تعذّر على هذه الصفحة توقيع الطلب

advice-unsigned = لم تحدد الصفحة التي تتضمن هذه القائمة هويتك، لذلك لم يُرسل أي شيء. عادةً ما يفيد تسجيل الدخول من جديد.

error-unreachable = يتعذّر الوصول إلى الخادم

advice-unreachable = تحقق من اتصالك بالشبكة. إذا كانت الصفحات الأخرى تُحمَّل، فقد تكون خدمة بيانات العملاء متوقفة مؤقتًا.

error-rejected = لم يقبل الخادم هذا الطلب

advice-rejected = الأسباب مبيّنة أدناه. عادةً ما يفيد تغيير التصفية أو العودة إلى الصفحة 1.

error-rate-limited = عدد الطلبات كبير جدًا في الوقت الحالي

advice-rate-limited = يسمح الخادم بعدد محدد من الطلبات في الدقيقة لجميع من يشتركون في هذا الاتصال. انتظر قليلًا، ثم أعد المحاولة.

error-server-failed = حدثت مشكلة في الخادم

advice-server-failed = لم تتسبب أنت في هذه المشكلة. أعد المحاولة بعد قليل، وإذا استمرت فأبلغ المسؤول عن تشغيل خدمة بيانات العملاء.

error-bad-answer = تتعذّر قراءة الاستجابة

advice-bad-answer = وصل شيء آخر غير قائمة العملاء. ربما يوجد خادم وكيل أو صفحة تسجيل دخول بين هذه الصفحة والخدمة.

config-title = لم تُضبط هذه الصفحة بشكل صحيح

config-body = وُجدت المشكلات التالية في كتلة إعداداتها:

options-body = وُجدت المشكلات التالية في خيارات قائمة العملاء هذه:

no-record-id = لا يمكن أن يكون معرّف العميل فارغًا.

record = سجل العميل

record-close = إغلاق السجل

record-previous = العميل السابق

record-next = العميل التالي

record-elsewhere-title = غير موجود في هذه الصفحة من القائمة

record-elsewhere-body = يشير هذا الرابط إلى عميل ليس ضمن الصفوف المعروضة. ربما تغيّرت القائمة منذ إنشاء الرابط؛ ابحث عن العميل بالاسم أو بعنوان البريد الإلكتروني.

record-loading = جارٍ البحث عن العميل…

group-contact = بيانات الاتصال

group-business = النشاط التجاري

group-history = السجل الزمني

group-technical = المعرّفات

field-id = معرّف العميل

field-app = معرّف التطبيق

field-first-name = الاسم الأول

field-last-name = اسم العائلة

field-updated = تاريخ التحديث

column-name = الاسم

column-email = البريد الإلكتروني

column-phone = الهاتف

column-type = النوع

column-spent = آخر معاملة

column-purchase = آخر عملية شراء

column-created = تاريخ الإنشاء

status-active = نشط

status-blacklisted = في القائمة السوداء

status-deactivated = معطّل

every-never = التحديث التلقائي متوقف

every-30 = كل 30 ثانية

every-60 = كل دقيقة

every-300 = كل 5 دقائق

select = تحديد ⁨{ $name }⁩

selected =
    { $place ->
        [page]
            { $count ->
                [zero] لم يُحدد أي عميل في هذه الصفحة
                [one] تم تحديد عميل واحد في هذه الصفحة
                [two] تم تحديد عميلين في هذه الصفحة
                [few] تم تحديد { $count } عملاء في هذه الصفحة
                [many] تم تحديد { $count } عميلًا في هذه الصفحة
               *[other] تم تحديد { $count } عميل في هذه الصفحة
            }
       *[all]
            { $count ->
                [zero] لم يُحدد أي عميل
                [one] تم تحديد عميل واحد
                [two] تم تحديد عميلين
                [few] تم تحديد { $count } عملاء
                [many] تم تحديد { $count } عميلًا
               *[other] تم تحديد { $count } عميل
            }
    }

selected-all =
    { $total ->
        [zero] لا يوجد عملاء مطابقون
        [one] تم تحديد العميل المطابق الوحيد
        [two] تم تحديد العميلين المطابقين
        [few] تم تحديد جميع العملاء المطابقين ({ $total })
        [many] تم تحديد جميع العملاء المطابقين ({ $total })
       *[other] تم تحديد جميع العملاء المطابقين ({ $total })
    }

select-all =
    { $total ->
        [zero] تحديد جميع العملاء المطابقين
        [one] تحديد العميل المطابق الوحيد
        [two] تحديد العميلين المطابقين
        [few] تحديد جميع العملاء المطابقين ({ $total })
        [many] تحديد جميع العملاء المطابقين ({ $total })
       *[other] تحديد جميع العملاء المطابقين ({ $total })
    }

drift-total =
    تغيّرت القائمة أثناء قراءتها: { $before ->
        [zero] كانت خالية
        [one] كان فيها عميل واحد
        [two] كان فيها عميلان
        [few] كان فيها { $before } عملاء
        [many] كان فيها { $before } عميلًا
       *[other] كان فيها { $before } عميل
    }، وعدد العملاء فيها الآن { NUMBER($now) }.

drift-short =
    يفيد الخادم بعدد من العملاء أكبر مما أرسله: { $missing ->
        [zero] لا ينقص هذه الصفحة أي عميل.
        [one] ينقص هذه الصفحة عميل واحد.
        [two] ينقص هذه الصفحة عميلان.
        [few] ينقص هذه الصفحة { $missing } عملاء.
        [many] ينقص هذه الصفحة { $missing } عميلًا.
       *[other] ينقص هذه الصفحة { $missing } عميل.
    }

rows-changed =
    { $count ->
        [zero] لم يتغيّر أي صف
        [one] تغيّر صف واحد
        [two] تغيّر صفان
        [few] تغيّرت { $count } صفوف
        [many] تغيّر { $count } صفًا
       *[other] تغيّر { $count } صف
    }

name-in = { $part }: ⁨{ $console }⁩

continues-in = يُستأنف بعد { NUMBER($seconds) } ث

range-of-total = { NUMBER($first) }–{ NUMBER($last) } من { NUMBER($total) }

announce-page = العملاء { $range }

page = الصفحة { NUMBER($number) }

of-pages = من { NUMBER($last) }

as-of = كما في ⁨{ $time }⁩

chip-status = الحالة: { $name }

chip-name = الاسم: ⁨{ $name }⁩

chip-email = البريد الإلكتروني: ⁨{ $address }⁩

remove-filter = إزالة عامل التصفية { $chip }

copy = نسخ { $what }

copied-what = تم نسخ { $what }

search-as-name = البحث عن «⁨{ $text }⁩» بوصفه اسمًا

go-to-last-page = الانتقال إلى الصفحة الأخيرة، { NUMBER($number) }

past-end =
    الصفحة { NUMBER($page) } غير موجودة: { $last ->
        [zero] القائمة بلا صفحات
        [one] تشغل القائمة صفحة واحدة
        [two] تشغل القائمة صفحتين
        [few] تشغل القائمة { $last } صفحات
        [many] تشغل القائمة { $last } صفحة
       *[other] تشغل القائمة { $last } صفحة
    }، { $total ->
        [zero] وليس فيها عملاء
        [one] وفيها عميل واحد
        [two] وفيها عميلان
        [few] وفيها { $total } عملاء
        [many] وفيها { $total } عميلًا
       *[other] وفيها { $total } عميل
    }.

hint-too-long =
    الحد الأقصى لطول نص البحث هو { $max ->
        [zero] { $max } حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $max } أحرف
        [many] { $max } حرفًا
       *[other] { $max } حرف
    }.

record-position = { NUMBER($position) } من { NUMBER($total) }

quoted = «⁨{ $text }⁩»

notice-page = ذكر الرابط الصفحة «⁨{ $given }⁩»، وهي ليست صفحة صالحة. تُعرض الصفحة { NUMBER($used) }.

notice-size = حدّد الرابط عدد الصفوف في الصفحة بالقيمة «⁨{ $given }⁩»، وهي غير متاحة. العدد المستخدم هو { NUMBER($used) }.

notice-status = ذكر الرابط الحالة «⁨{ $given }⁩»، ولا يمكن التصفية بحسبها. تُعرض جميع الحالات.

notice-looks = حدّد الرابط للأعمدة أو ارتفاع الصفوف أو الترتيب القيمة «⁨{ $given }⁩»، وهي غير معروفة. يُعرض الشكل الافتراضي.

notice-preferences = تعذّر استخدام بعض ما يحتفظ به هذا المتصفح لك، فأُعيد إلى الوضع الافتراضي. ⁨{ $names }⁩

notice-not-kept = لا يحتفظ هذا المتصفح بأي شيء لهذه الصفحة: يسري اختيارك إلى أن تغادرها.

notice-too-long =
    كان نص البحث في الرابط أطول من { $max ->
        [zero] { $max } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $max } أحرف
        [many] { $max } حرفًا
       *[other] { $max } حرف
    }، فاقتُطع.

notice-incomplete-email = «⁨{ $given }⁩» ليس عنوان بريد إلكتروني كاملًا، لذلك لم يُبحث عنه.

no-answer-within =
    لم تصل استجابة كاملة خلال { $seconds ->
        [zero] { $seconds } ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    }.

answered-with = استجاب الخادم بالحالة ⁨{ $status }⁩.

not-json = المتوقع JSON، والوارد ⁨{ $content }⁩: ⁨{ $problem }⁩.

not-json-unnamed = محتوى غير محدد النوع

wrong-shape = ⁨{ $path }⁩: المتوقع ⁨{ $expected }⁩، والموجود ⁨{ $found }⁩.

too-large = حجم الاستجابة أكبر من { NUMBER($megabytes) } ميغابايت، ولم تُقرأ حتى نهايتها.

# Tooltip of a column's heading.
sort-hint = ترتيب هذه الصفحة؛ لا يستطيع الخادم ترتيب القائمة كلها

# Beside the heading of the column by which the page is sorted: not the whole list is.
sort-this-page = هذه الصفحة

# Read aloud after the table's name.
sorted-by =
    هذه الصفحة مرتّبة حسب { $column }، { $direction ->
        [descending] تنازليًا
       *[ascending] تصاعديًا
    }

# Row action.
write-email = كتابة رسالة بريد إلكتروني

# Row action.
open-record = فتح السجل

# Name of a row's toolbar.
actions-of = إجراءات ⁨{ $name }⁩

# Opens the views that were saved.
views = العروض المحفوظة

# Opens the list of all actions; the key is Ctrl or Cmd with K.
palette = كل الإجراءات (Ctrl+K)

# Opens the settings.
settings = الإعدادات

# Opens the choice of columns.
columns = الأعمدة

# Beside a choice of status, when the number is not new.
count-of = { NUMBER($count) }، أُحصي في الساعة ⁨{ $time }⁩

# Name of the list of all actions.
palette-name = كل الإجراءات

closed-for = طلب الخادم التوقف مؤقتًا؛ ويتبقى من ذلك { NUMBER($seconds) } ث.

snapshot = لقطة

sort-hint-snapshot = ترتيب اللقطة كلها؛ ومع Shift حسب هذا العمود أيضًا

all-sorted-by =
    مرتّبة حسب { $column }، { $direction ->
        [descending] تنازليًا
       *[ascending] تصاعديًا
    }
