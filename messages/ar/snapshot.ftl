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
