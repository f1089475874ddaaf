shortcuts = اختصارات لوحة المفاتيح

row-next = الصف التالي

row-previous = الصف السابق

row-pick = تحديد الصف

print = طباعة هذه الصفحة

status-all = الحالة: الكل

status-active = الحالة: نشط

status-blacklisted = الحالة: في القائمة السوداء

status-deactivated = الحالة: معطّل

copy-link = نسخ رابط هذا العرض

export = تصدير القائمة

key-row-actions = إجراءات الصف

requests = فاحص الطلبات

letters = استخدام المفاتيح المفردة اختصارات

letters-note = لا تعمل الاختصارات المفردة أثناء الكتابة. يعمل Ctrl+K دائمًا.

palette-placeholder = اكتب إجراءً أو رقم صفحة أو اسمًا

palette-none = لا توجد نتائج.

search-for = البحث عن «⁨{ $text }⁩»

group-actions = إجراء

group-views = عرض محفوظ

group-sort = ترتيب هذه الصفحة

group-sort-snapshot = ترتيب اللقطة

copy-customers = نسخ العملاء…

compare = المقارنة بتصدير سابق

sort-by =
    { $direction ->
        [descending] { $column }، تنازليًا
       *[ascending] { $column }، تصاعديًا
    }

sort-none = ترتيب القائمة كما هو

column-toggle =
    { $which ->
        [hide] إخفاء «{ $column }»
       *[show] إظهار «{ $column }»
    }

looks = المظهر

theme = السمة

theme-system = حسب النظام

theme-light = فاتحة

theme-dark = داكنة

theme-contrast = عالية التباين

density = ارتفاع الصفوف

density-compact = مضغوط

density-normal = عادي

density-roomy = مريح

language-and-time = اللغة والوقت

language = اللغة

language-of-browser = لغة المتصفح

zone = المنطقة الزمنية

zone-of-browser = التوقيت المحلي

list = القائمة

size = عدد الصفوف في الصفحة عند البدء

size-usual = افتراضي

keyboard = لوحة المفاتيح

privacy = ما يحتفظ به هذا المتصفح

kept = يُحتفظ هنا بما يلي، لهذه الصفحة وحدها:

kept-nothing = لا يُحتفظ بأي شيء هنا.

kept-likes = إعداداتك وأعمدتك

kept-views = عروضك المحفوظة

kept-work = عمليات تصدير أو استعلام غير مكتملة، بما فيها من صفوف العملاء

forget = حذف كل المحفوظ

forget-sure = هل تريد حذف كل شيء فعلًا؟

columns-note = اسحب العمود إلى مكانه، أو استخدم الأسهم. العرض بالبكسل. يمكن أيضًا سحب رؤوس الأعمدة في الجدول.

width-usual = تلقائي

width-of = عرض العمود «{ $column }» بالبكسل

move-up = نقل «⁨{ $name }⁩» إلى أعلى

move-down = نقل «⁨{ $name }⁩» إلى أسفل

reset = استعادة الإعداد الافتراضي

view-save-as = حفظ العرض الحالي باسم

view-save = حفظ العرض

view-note = تُحفظ التصفية والبحث والأعمدة وارتفاع الصفوف والترتيب وعدد الصفوف في الصفحة، في هذا المتصفح وحده.

views-none = لا توجد عروض محفوظة بعد.

view-first = البدء بالعرض «⁨{ $name }⁩»

view-rename = إعادة تسمية «⁨{ $name }⁩»

view-remove = حذف «⁨{ $name }⁩»

views-export = حفظ العروض في ملف

views-import = إضافة عروض من ملف…

views-imported =
    { $added ->
        [zero] لم يُضف أي عرض
        [one] أُضيف عرض واحد
        [two] أُضيف عرضان
        [few] أُضيفت { $added } عروض
        [many] أُضيف { $added } عرضًا
       *[other] أُضيف { $added } عرض
    }{ $bad ->
        [zero] .
        [one] ، وتعذّر استخدام عرض واحد.
        [two] ، وتعذّر استخدام عرضين.
        [few] ، وتعذّر استخدام { $bad } عروض.
        [many] ، وتعذّر استخدام { $bad } عرضًا.
       *[other] ، وتعذّر استخدام { $bad } عرض.
    }

views-no-file = هذا ليس ملف عروض محفوظة.

views-broken = تعذّرت قراءة بعض العروض المحفوظة هنا، فاستُبعدت.

views-not-added = يجب أن يكون للعرض اسم، والحد الأقصى 200 عرض.

report-or-rows = تقرير اللقطة أو صفوفها
