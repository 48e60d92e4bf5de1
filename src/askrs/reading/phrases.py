"""What web pages say around an article, in English: patterns for whole lines, lower case, one habit a line."""

from __future__ import annotations

__all__ = ["CAPTIONS", "ELSEWHERE", "NAVIGATION", "PITCHES", "TEASER_ENDS"]

_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|instagram|youtube|threads|bluesky|tiktok"
    r"|social(?: media)?|e-?mail)"
)
_PICTURE = (
    r"(?:photos?|images?|pictures?|illustrations?|graphics?|photographs?|videos?|maps?|file photos?|screenshots?)"
)
_PLACE = r"(?:top|main|lead|cover|header|featured?|banner|thumbnail)"
_CREDIT = r"(?:credits?|by|courtesy(?: of)?|source|caption|via)"
_AGENCY = r"(?:getty images|ap photo|shutterstock|istock|afp|reuters|epa|wikimedia commons|flickr)"
_BEHIND_SLASH = (
    r"(?:getty|images|ap|afp|reuters|epa|sipa|usa|tass|pool|nurphoto|shutterstock|zuma|press|xinhua|flickr|commons"
    r"|cc by)"
)
_LETTER = r"(?:newsletter|round-?up|inbox|updates?|weekly|daily|digest|e-?mail|brief|alerts|channel|miss)"

NAVIGATION = (
    rf"follow(?: us| me)?(?: on {_NETWORK}(?:(?:,| and|, and) {_NETWORK})*)?",
    rf"share(?: (?:this|the|on|via|by))?(?: {_NETWORK}| article| story| page| post| link)?",
    _NETWORK,
    r"skip to (?:main )?(?:content|navigation|search)",
    r"(?:main )?menu|search|home(?:page)?|close|open|next|previous|back|site ?map|rss|faqs?|careers"
    r"|register(?: now)?|my account",
    r"subscribe(?: now| today| here)?|sign (?:in|up|out)(?: now| here| today)?|log ?(?:in|out)",
    r"advertise(?:ments?)?|adverts?|ads?|(?:story|article) continues below(?: advertisement)?",
    r"sponsored(?: content| by.*)?|promoted(?: content)?",
    r"(?:print|e-?mail|save|bookmark|gift)(?: this)?(?: article| page| for later)?|font size|a a a",
    r"(?:\d+ )?comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)|(?:view|show|hide|post|add) (?:a )?comments?",
    r"join the (?:conversation|discussion)|listen(?: to(?: this)?(?: article| story)?)?(?: \(?\d+.*)?|watch(?: now)?",
    r"(?:\d+|[a-z]+)[ -]min(?:ute)?s?(?: read)?|copy link|link copied!?|copied!?|translate|transcript",
    r"load(?:ing)?(?: more)?|scroll(?: down)?(?: to continue)?|back to top|top of page",
    r"get (?:the|our) newsletter|(?:enter )?your e-?mail(?: address)?|e-?mail address|thank you for subscribing!?",
    r"donate(?: now| today)?|support us|become a member|(?:download|get)(?: the)? app",
    r"terms(?: of (?:use|service))?(?: and conditions)?|privacy(?: policy)?|cookies?(?: policy| settings)?",
    r"join (?:now|us(?: today)?)|got it!?|(?:accept|reject|allow)(?: all)?(?: cookies)?|manage (?:cookies|preferences)",
    r"become a (?:subscriber|patron|supporter)|members read more|start your free trial|subscribe for .{1,30}",
    r"about(?: us)?|contact(?: us)?|all rights reserved",
    r"tags?:.*|topics?:.*|filed under:?.*|posted in:?.*|categor(?:y|ies):.*",
)
"""Buttons, menus, notices."""

ELSEWHERE = (
    r"(?:related|recommended|suggested|similar|popular|trending|latest|featured|further|more|top|recent|other|also)"
    r"(?: on this)?(?: (?:articles?|stor(?:y|ies)|content|topics?|posts?|reading|coverage|news|reads?|analysis|videos?"
    r"|for you|(?:from|on|in|by).{1,50}|like this|now))?",
    r"read (?:more|next|also|this next)|see (?:also|more)|up next|what to read next",
    r"most (?:read|popular|viewed|shared|recent|commented)|editors?['’]s? picks?|don['’]t miss",
    r"you (?:may|might) (?:also )?(?:like|be interested in|have missed)|in case you missed it",
    r"from our partners|around the web|newsletters?|(?:the )?latest|headlines|about the authors?"
    r"|(?:view|see) all.{0,40}",
)
"""Headings of what is not this article."""

TEASER_ENDS = (
    r"(?:keep reading|continue reading|read (?:more|the (?:full|rest))|show (?:less|more)|read full (?:story|article))"
    r"(?: ?(?:show (?:less|more)|→|»|>+|…|\.\.\.))*",
)
"""Links at the end of another article's first lines."""

PITCHES = (
    rf"(?:please |you can )?subscribe (?:now |today |here )?(?:to|for)\b.*{_LETTER}.*",
    rf"sign up (?:now |today |here )?(?:for|to)\b.*{_LETTER}.*",
    rf"(?:(?:like|join|find) (?:us|him|her|them|me)|follow .{{1,60}}) on {_NETWORK}\b.*|follow @\w+.*",
    r"(?:©|\(c\)|copyright (?:©|\(c\)|(?:19|20)\d\d)).*",
    r"get (?:the|our|more|all).{1,80}(?:in your inbox|newsletter|delivered|straight to).*",
    r".{0,60}delivered (?:straight )?to your inbox.*",
    r"(?:read|see|watch|listen|learn) (?:more|also|next)? ?: .*|click here to\b.*",
    r"(?:related|also read|recommended|more on this|see also|click here|download) ?: .*",
    r"(?:this|our) (?:site|website) uses cookies.*|we (?:use|value) (?:cookies|your privacy).*",
    r"by (?:subscribing|signing up|clicking).{1,80}(?:agree|consent|terms).*",
    r"(?:support|donate to) our (?:work|journalism|reporting).*",
    r".{0,60}(?-i:Support|SUPPORT) (?:independent|local) (?:journalism|reporting|explainers|news|media)\b.{0,60}",
    rf".{{0,120}}(?-i:Sign up|SIGN UP) (?:for|to)\b.{{1,120}}{_LETTER}.*|.{{0,60}}\bthank(?:s| you) for signing up.*",
    rf".{{0,250}}(?:(?-i:Follow|FOLLOW)|\bor follow) (?:us|him|her|them|me) (?:on|at) {_NETWORK}\b.*",
    r"(?:like|enjoy|love)(?:d|ed)? (?:this|our|what) .{0,20}\b(?:story|article|post|newsletter|podcast|read|see)\?.*",
    r"(?:have|got) a (?:news )?tip\?.*|have your say.*|(?:keep an eye on|check) your inbox.*",
    r".{0,100}\bclick(?:ing)? here\b.{0,40}|tap here\b.*|(?:read|see) the original (?:article|story|post).*",
    r"don['’]t miss an? (?:issue|story|thing|beat|update|episode)\b.*|never miss an? .{1,40}",
    r"unsubscribe (?:at )?any ?time.*|unsubscribe whenever.*|no spam\b.*",
    r"(?:a .{0,15}version of )?this (?:article|story|essay|post|piece) (?:was )?(?:originally |first )"
    r"(?:appeared|published|posted|ran)\b.*",
    r".{0,80}\b(?:uses?|using) (?:cookies|tracking technologies)\b.*",
    r"by continuing to (?:browse|use|visit)\b.{0,80}\byou (?:accept|agree|consent).*",
    r"we and our partners\b.{0,80}\b(?:cookies|store|process|devices?)\b.*|(?:your|we care about your) privacy.{0,20}",
    r"your e-?mail address will not be published.*|required fields are marked.*|comments are (?:closed|off).*",
    r"(?:if|when) you (?:buy|purchase|click)\b.{1,80}(?:commission|share of the sale|affiliate).*",
    r".{0,60}(?:may|might) (?:earn|receive) (?:a|an) (?:affiliate |small )?commission.*",
    r"copyright (?-i:(?:[A-Z][\w.&'’-]*\s){1,5})(?:19|20)\d\d\b.*",
)
"""Sentences that want something from the reader."""

CAPTIONS = (
    rf"(?:{_PLACE} )?{_PICTURE}(?: {_CREDIT})? ?: ?\S.*",
    rf"{_PLACE} {_PICTURE}(?: {_CREDIT}|,).*|{_PICTURE} (?:credits?|courtesy(?: of)?)\b.*|caption ?: ?\S.*",
    rf"(?:©\s*)?(?:[\w .'’-]{{1,40}}/){{0,3}}{_AGENCY}(?:/[\w .'’-]{{1,40}}){{0,3}}",
    rf".*\([^()]*\b{_PICTURE} (?:by|via|courtesy|credit)\b[^()]*\)",
    r".*\([^()]*\b(?:ap|file|official|reuters|epa) photo\b[^()]*\)",
    rf".*\([^()]*/[^()]*\b{_BEHIND_SLASH}\b[^()]*\)",
)
"""Captions of pictures and whom they are owed to."""
