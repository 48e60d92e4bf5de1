"""Two short articles in Arabic and Hebrew, written for the pictures."""

# ruff: noqa: E501 - a paragraph is one line of Markdown

from __future__ import annotations

from pathlib import Path

__all__ = ["QUESTION", "write_articles"]

QUESTION = "لماذا أجّرت الحكومة الميناء؟"

_ARTICLES = {
    "the-harbour.md": """---
title: الميناء الذي أُجّر قرنا كاملا
author: نادية منصور
publisher: صحيفة المرفأ
date: 2024-03-11
language: ar
---

# الميناء الذي أُجّر قرنا كاملا

لم يكن أحد في المدينة يظن أن الرافعات الجديدة ستبقى ساكنة. وُعد الناس بألف سفينة في العام، ولم يصل منها في أفضل الأعوام سوى أربع وثلاثين.

## عقد الإيجار

وقّعت الحكومة العقد في عام 2017. أجّرت الحكومة الميناء تسعة وتسعين عاما لأنها لم تعد قادرة على سداد ديونها بالدولار. وقال الوزراء إنها شراكة، وقالت المعارضة إنه استسلام.

> «لم نبع الميناء،» قال وزير المالية. «لقد اشترينا الوقت.»

- في عام 2011 وصلت الرافعات الأولى (Hafen GmbH, Hamburg).
- في عام 2017 وُقّع عقد الإيجار بمبلغ 1.12 مليار دولار.

ولم يكن شيء من ذلك سرا، فقد قُرئت العقود في البرلمان ونُشرت شروطها في الصحف. ما كان ينقص هو من يقول لا.
""",
    "the-strait.md": """---
title: המצר שכולם צריכים
author: יעל ברק
publisher: רבעון הים
date: 2023-10-02
language: he
---

# המצר שכולם צריכים

דרך המצר עוברת חמישית מן הנפט של העולם, ואיש אינו שולט בו לבדו. הספינות שטות בשני נתיבים, כל אחד ברוחב של שלושה קילומטרים.

## מי משלם

חברות הביטוח העלו את המחיר כי שלוש ספינות נפגעו באביב. המדינות שעל החוף מדברות על ביטחון, אך את החשבון משלמים הקונים.
""",
}


def write_articles(folder: Path) -> Path:
    """Write both into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in _ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
