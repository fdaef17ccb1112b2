const of = (area: string, names: string): { name: string; area: string }[] =>
  names.split(', ').map((name) => ({ name, area }));

/**
 * Suburbs, former towns and short names of towns which the gazetteer counts to a city or writes in full, with the force area they lie in.
 * Typed from general knowledge, 22 November 2026. Names that are as often surnames or everyday words are left out.
 */
export const SUBURBS: { name: string; area: string }[] = [
  ...of(
    'London',
    'Peckham, Bermondsey, Brixton, Clapham, Streatham, Tooting, Balham, Battersea, Putney, Wimbledon, Dulwich, Sydenham, Catford, Deptford, Eltham, Woolwich, Plumstead, Thamesmead, Sidcup, Bexleyheath, Erith, Orpington, Chislehurst, Beckenham, Penge, Crystal Palace, Norbury, Thornton Heath, Purley, Coulsdon, Carshalton, Cheam, Mitcham, Morden, Surbiton, New Malden, Chessington, Twickenham, Teddington, Feltham, Isleworth, Brentford, Chiswick, Southall, Uxbridge, Ruislip, Pinner, Wealdstone, Stanmore, Edgware, Wembley, Willesden, Kilburn, Cricklewood, Hendon, Golders Green, Finchley, Mill Hill, Southgate, Palmers Green, Winchmore Hill, Edmonton, Tottenham, Wood Green, Muswell Hill, Crouch End, Highgate, Hampstead, Kentish Town, Stoke Newington, Stamford Hill, Walthamstow, Leyton, Leytonstone, Chingford, Wanstead, Ilford, Romford, Hornchurch, Upminster, Dagenham, East Ham, Bethnal Green, Pimlico, Fulham, Notting Hill, Harold Wood',
  ),
  ...of('Greater Manchester', 'Didsbury, Chorlton, Wythenshawe, Levenshulme, Prestwich, Hale Barns, Timperley'),
  ...of(
    'Merseyside',
    'Huyton, Whiston, Bromborough, New Brighton, Childwall, Woolton, Aigburth, Toxteth, Halewood, Lydiate, Aintree, Thingwall, Pensby, Greasby',
  ),
  ...of('South Yorkshire', 'Bessacarr, Wickersley, Rossington, Ecclesall, Totley, Mosborough, Woodseats'),
  ...of('West Yorkshire', 'Headingley, Roundhay, Saltaire, Honley, Hebden Bridge, Crossgates'),
  ...of('North Yorkshire', 'Starbeck, Acomb, Catterick'),
  ...of('Northumbria', 'Gosforth, Jesmond, Byker, North Shields, Low Fell, Cullercoats, Killingworth, Forest Hall'),
  ...of(
    'Sussex',
    'Hove, Shoreham, Portslade, Lancing, Pevensey, Rustington, Ferring, Goring-by-Sea, Patcham, Hangleton',
  ),
  ...of(
    'Avon and Somerset',
    'Saltford, Chipping Sodbury, Bedminster, Congresbury, Backwell, Highbridge, Stoke Gifford, Bradley Stoke, Henleaze, Westbury-on-Trym, Fishponds, Brislington, Worle',
  ),
  ...of(
    'West Midlands',
    'Dorridge, Erdington, Harborne, Edgbaston, Kings Heath, Selly Oak, Bournville, Perry Barr, Great Barr, Tettenhall, Earlsdon, Castle Bromwich',
  ),
  ...of('Warwickshire', 'Leamington Spa, Leamington'),
  ...of('Kent', 'Rainham, Strood, Cliftonville, Walmer'),
  ...of(
    'Essex',
    'Frinton, Clacton, Leigh-on-Sea, Westcliff, Shoeburyness, Thorpe Bay, Hockley, Benfleet, Buckhurst Hill, Dunmow, Dovercourt, Purfleet, Corringham, Pitsea, Laindon, Heybridge, Chafford Hundred',
  ),
  ...of(
    'Hampshire and the Isle of Wight',
    "Southsea, Cosham, Portchester, Chandler's Ford, Lee-on-the-Solent, Hayling Island, Bitterne, Woolston, Purbrook",
  ),
  ...of(
    'Dorset',
    'Boscombe, Southbourne, Westbourne, Canford Cliffs, Sandbanks, Parkstone, Broadstone, Highcliffe, Wimborne, Blandford',
  ),
  ...of('Lancashire', 'Bispham, Lytham, St Annes, Padiham, Penwortham'),
  ...of('Nottinghamshire', 'Wollaton, Bulwell, Mapperley, Long Bennington'),
  ...of('Derbyshire', 'Littleover, Mickleover, Allestree, Spondon, Chaddesden'),
  ...of('Leicestershire', 'Oadby, Wigston, Market Bosworth, Evington, Braunstone, Barwell'),
  ...of('Staffordshire', 'Hanley, Burslem, Perton, Werrington'),
  ...of('Gloucestershire', 'Minchinhampton, Leckhampton, Quedgeley'),
  ...of(
    'Thames Valley',
    'Caversham, Tilehurst, Earley, Sonning, Chalfont St Peter, Headington, Henley, Theale, Wolverton, Winslow, Hazlemere',
  ),
  ...of(
    'Surrey',
    'Shepperton, Sunbury, Tadworth, Fetcham, Claygate, East Molesey, Hersham, Byfleet, Merstham, Ottershaw',
  ),
  ...of('Norfolk', 'Gorleston, Costessey, Hellesdon, Thorpe St Andrew'),
  ...of('Suffolk', 'Martlesham, Oulton Broad'),
  ...of('Cambridgeshire', 'Cherry Hinton, Trumpington'),
  ...of('Lincolnshire', 'Billinghay'),
  ...of('Humberside', 'Anlaby, Willerby'),
  ...of('Cleveland', 'Saltburn, Marske, Thornaby, Eaglescliffe, Nunthorpe, Seaton Carew, Loftus'),
  ...of('Durham', 'Lanchester'),
  ...of('South Wales', 'Llandaff, Rhiwbina, Sketty, Dinas Powys, Radyr'),
  ...of('North Wales', 'Tremadog, Blaenau Ffestiniog, Rhos-on-Sea'),
];
