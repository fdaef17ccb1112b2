/** What is national, what is no count of victims, and what is a period. Matched beside the thing itself, so that each is anchored at its end or its beginning. */
export const COUNT_WORDS = {
  national:
    /\b(?:nationally|nationwide|across the (?:whole of the )?(?:UK|country|nation)|(?:whole of the|in the) UK|UK-wide|England and Wales|Action Fraud (?:received|reports|data|says|figures|has)|in Britain|across England)\b/i,
  notCounted:
    /\b(?:different|arrest\w{0,5}|officers?|suspects?|men|banks?|cash machines|patrols?|years?|per cent|percent|aged|drivers|stores|burglar\w{0,4}|homes)\b/i,
  period:
    /\b(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) the (?:last|past) (?:\w{2,12} ){0,3}(?:hours?|days?|weeks?|months?|years?)|(?:[Ll]ast|[Pp]ast|[Tt]his) (?:\w{2,9} )?(?:year|month|week|weekend|\d{2,3} hours|few days)|[Ss]ince (?:the (?:start|beginning) of )?(?:[A-Z]\w{2,8}(?: \d{1,2})?(?:,? \d{4})?|\d{4}|last \w{3,9})|(?:[Ii]n|[Dd]uring) (?:the month of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|[Bb]etween [A-Z]\w{2,8}(?: \d{4})? and [A-Z]\w{2,8}(?: \d{4})?|[Ff]rom [A-Z]\w{2,8}(?: \d{4})? to [A-Z]\w{2,8}(?: \d{4})?|(?:[Ii]n|[Dd]uring) (?:19|20)\d\d(?:\/\d\d)?|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|recently|overnight|today|yesterday)\b/g,
};
