/**
 * Values that many unrelated callers come up with, and the share of reports that carry them by chance: the commonest surnames of Britain
 * (and the ones that false officers like), and the stations everybody has heard of. Sharing one of them says little.
 */
const COMMON_SURNAMES = new Set(
  (
    'smith jones williams taylor brown davies evans wilson thomas johnson roberts robinson thompson wright walker white edwards hughes green hall ' +
    'lewis harris clarke clark patel jackson wood turner martin cooper hill ward morris moore king watson baker harrison morgan allen james scott ' +
    'phillips mitchell lee parker adams bennett cook shaw anderson collins khan ahmed singh marshall miller stevens stevenson ross mason palmer'
  ).split(' '),
);
const KNOWN_STATIONS = new Set(
  'hammersmith|hounslow|metropolitan|met|scotland yard|new scotland yard|city of london|charing cross|west end central|paddington green|paddington|holborn|islington|croydon|lewisham|brixton|kensington|chelsea|heathrow|hertfordshire|kent|essex|local|london'.split(
    '|',
  ),
);
/** Firms and bodies that callers of every hand say they are: banks, card schemes, carriers, telephone and software firms, the taxman. */
const KNOWN_FIRMS = new Set(
  'visa|mastercard|hsbc|barclays|lloyds|natwest|nationwide|santander|halifax|tsb|monzo|starling|metro|co op|first direct|virgin money|amazon|microsoft|bt|bt openreach|openreach|talktalk|sky|virgin media|hmrc|inland revenue|dvla|royal mail|post|evri|dpd|tax'.split(
    '|',
  ),
);
/** Names that are shops', firms' or borrowed faces', not a caller's own: sharing one says nothing. */
const PUBLIC_NAMES = new Set(
  'john lewis|martin lewis|elon musk|richard branson|charles stanley|morgan stanley|philip morris|jeremy clarkson|donald trump|boris johnson|keir starmer|bruno mars|keanu reeves|dwayne johnson|jason statham'.split(
    '|',
  ),
);
const PUBLIC_SHARE = 0.3;
const SURNAME_SHARE = 0.02;
const STATION_SHARE = 0.04;

/** Share of reports that carry the key by chance, where it is known to be usual; else null. */
export function usualShare(key: string): number | null {
  if (key.startsWith('surname:') || key.startsWith('surnameof:'))
    return COMMON_SURNAMES.has(key.slice(key.indexOf(':') + 1)) ? SURNAME_SHARE : null;
  if (key.startsWith('alias:')) return PUBLIC_NAMES.has(key.slice(6)) ? PUBLIC_SHARE : null;
  if (key.startsWith('station:'))
    return KNOWN_STATIONS.has(key.slice(8)) || KNOWN_FIRMS.has(key.slice(8)) ? STATION_SHARE : null;
  return null;
}
