taken-at = لقطة من { $time }

rows-of = { NUMBER($rows) } من { NUMBER($total) } صف

complete = كاملة

incomplete = غير كاملة

everybody = كل العملاء

read-again = قراءة من جديد

leave = عرض القائمة الحيّة

drop = التخلّص منها

not-understood = أجزاء غير مفهومة في العنوان وتُركت: { $parts }

narrow = تصفية اللقطة

none = بلا

email = البريد

email-any = مع أو بدون

email-with = مع بريد إلكتروني

email-without = بدون بريد إلكتروني

from = من

to = إلى

when-any = أي وقت

when-last = خلال آخر … يومًا

when-not-last = ليس خلال آخر … يومًا

when-between = بين يومين

when-never = أبدًا

days = الأيام

told-last =
    { $days ->
        [zero] خلال آخر { $days } يوم
        [one] خلال آخر يوم
        [two] خلال آخر يومين
        [few] خلال آخر { $days } أيام
        [many] خلال آخر { $days } يومًا
       *[other] خلال آخر { $days } يوم
    }

told-not-last =
    { $days ->
        [zero] ليس خلال آخر { $days } يوم
        [one] ليس خلال آخر يوم
        [two] ليس خلال آخر يومين
        [few] ليس خلال آخر { $days } أيام
        [many] ليس خلال آخر { $days } يومًا
       *[other] ليس خلال آخر { $days } يوم
    }

told-between = من { $from } إلى { $to }

told-from = من { $from }

told-to = حتى { $to }

told = { $name }: { $what }

no-snapshot = لا توجد لقطة لهذه القائمة

no-snapshot-advice = يرتّب هذا العرض أو يصفّي بطرق لا توفّرها الواجهة البرمجية. لذلك تُقرأ القائمة مرة واحدة إلى ذاكرة هذا المتصفح.

take = التقاط لقطة

leave-it = عرض القائمة نفسها

search-placeholder = الاسم أو جزء من البريد أو الهاتف أو المعرّف

twice = المكرّرون

twice-any = مكرّرون أو غير مكرّرين

same-email = البريد الإلكتروني نفسه

same-phone = رقم الهاتف نفسه

same-name = الاسم نفسه

side-by-side = جنبًا إلى جنب

twins = المكرّرون جنبًا إلى جنب

twins-none = لا أحد مكرّر في القائمة.

groups = المجموعات من { NUMBER($first) } إلى { NUMBER($last) } من { NUMBER($total) }

group = المجموعة { NUMBER($number) }

differs = مختلف

previous = السابق

next = التالي

not-offered = يرتّب هذا العرض أو يصفّي بطرق لا توفّرها الواجهة البرمجية، ولا تلتقط هذه الوحدة لقطات.

report = تقرير

show-rows = عرض الصفوف

save-view = حفظ كعرض

print = طباعة

save-csv = CSV

save-png = PNG

not-drawn = لا يتسع هذا المتصفح لصورة بهذا الحجم.

all-rows = كل صفوف اللقطة

customers = العملاء

active = نشط

sum = مجموع المعاملات الأخيرة

mean = متوسط المعاملة الأخيرة

median = وسيط المعاملات الأخيرة

ninetieth = المئين التسعون للمعاملات الأخيرة

idle = بلا شراء منذ { NUMBER($days) } يومًا

share-of = { $share } من الكل

of-amounts = { NUMBER($count) } بمبلغ معروف

figures = الأرقام

chart-created = العملاء الجدد شهريًا

chart-spent = مبالغ المعاملات الأخيرة

chart-recency = المدة منذ آخر شراء

summary-status = { $label } هي الأكثر: { NUMBER($count) } من { NUMBER($total) } ({ $share }).

summary-created = { NUMBER($count) } من { $first } إلى { $last }، والأكثر في { $label }: { NUMBER($most) }.

summary-spent = نصف { NUMBER($count) } لا يتجاوز { $median }. والأكثر { $label }: { NUMBER($most) }.

summary-recency = اشترى { NUMBER($recent) } ({ $share }) خلال آخر { NUMBER($days) } يومًا، ولم يشترِ { NUMBER($never) } قط.

nothing-to-show = لا يوجد ما يُعرض.

undated = { NUMBER($count) } بلا تاريخ إنشاء مقروء.

as-table = عرض كجدول

as-chart = عرض كرسم بياني

hint = مفاتيح الأسهم تنتقل من عنصر إلى آخر، ومفتاح الإدخال يعرض الصفوف.

share = الحصة

bar = { $label }: { NUMBER($count) } ({ $share })

earlier = قبل ذلك

others = أخرى

unreadable = غير مقروء

amounts-exactly = { $amount } بالضبط

amounts-below = أقل من { $to }

amounts-between = من { $from } إلى أقل من { $to }

amounts-from = { $from } فأكثر

idle-up-to =
    { $days ->
        [zero] قبل { $days } يوم على الأكثر
        [one] قبل يوم على الأكثر
        [two] قبل يومين على الأكثر
        [few] قبل { $days } أيام على الأكثر
        [many] قبل { $days } يومًا على الأكثر
       *[other] قبل { $days } يوم على الأكثر
    }

idle-between = قبل { NUMBER($over) } إلى { NUMBER($days) } يومًا

idle-over =
    { $days ->
        [zero] قبل أكثر من { $days } يوم
        [one] قبل أكثر من يوم
        [two] قبل أكثر من يومين
        [few] قبل أكثر من { $days } أيام
        [many] قبل أكثر من { $days } يومًا
       *[other] قبل أكثر من { $days } يوم
    }

idle-never = أبدًا

idle-or-never = { $when } أو أبدًا

groups-of = { $measure } حسب { $rows } و{ $columns }

groups-of-rows = { $measure } حسب { $rows }

pivot-rows = الصفوف

pivot-columns = الأعمدة

pivot-no-columns = بلا

pivot-measure = الرقم

pivot = المجموعات

total = الكل

month-created = شهر الإنشاء

month-purchase = شهر آخر شراء

domain = نطاق البريد الإلكتروني

country = بلد الهاتف

later = بعد ذلك

not-told = تعذّر إعداد التقرير: اللقطة لا تستجيب. اقرأها من جديد.
