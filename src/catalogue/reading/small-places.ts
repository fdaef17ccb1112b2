const of = (area: string, names: string): { name: string; area: string }[] =>
  names.split(', ').map((name) => ({ name, area }));

/**
 * Small towns, large villages, former districts and landscapes that the gazetteer's built-up areas leave out, with the force area they lie in.
 * Typed from general knowledge, 22 November 2026; a force adds its own villages here or in the gazetteer.
 */
export const SMALL_PLACES: { name: string; area: string }[] = [
  ...of(
    'Devon and Cornwall',
    'Padstow, Rock, Lostwithiel, Callington, Calstock, Perranporth, Porthleven, Mullion, Marazion, St Mawes, Boscastle, Tintagel, Camelford, Polperro, Fowey, Mevagissey, Salcombe, Topsham, Plympton, Plymstock, ' +
      'Chagford, Moretonhampstead, Bovey Tracey, Ashburton, Buckfastleigh, South Brent, Modbury, Hatherleigh, Holsworthy, Chulmleigh, South Molton, Lynton, Lynmouth, Woolacombe, Croyde, Braunton, Instow, Westward Ho!, Combe Martin, Colyton, Beer, Ottery St Mary, North Tawton',
  ),
  ...of(
    'Dorset',
    'Lyme Regis, Beaminster, Sturminster Newton, Stalbridge, Charmouth, Burton Bradstock, Corfe Castle, Wool, Bere Regis, Purbeck, Cerne Abbas, Corfe Mullen, West Moors, St Leonards, Weymouth and Portland',
  ),
  ...of(
    'Avon and Somerset',
    'Castle Cary, Langport, Wiveliscombe, Dulverton, Dunster, Watchet, Williton, Porlock, Bruton, Somerton, Martock, South Petherton, Cheddar, Axbridge, Winscombe, Wrington, Chew Magna, Nether Stowey, Bishops Lydeard, Taunton Deane, Sedgemoor, Mendip, Hambrook, Pucklechurch, Almondsbury',
  ),
  ...of(
    'Wiltshire',
    'Cricklade, Wootton Bassett, Mere, Tisbury, Pewsey, Ramsbury, Aldbourne, Box, Lacock, Durrington, Larkhill, Downton',
  ),
  ...of(
    'Gloucestershire',
    'Chipping Campden, Stow-on-the-Wold, Moreton-in-Marsh, Bourton-on-the-Water, Northleach, Fairford, Lechlade, Newent, Mitcheldean, Painswick, Nailsworth, Berkeley, Winchcombe, Forest of Dean',
  ),
  ...of(
    'Thames Valley',
    'Pangbourne, Watlington, Goring, Streatley, Cookham, Datchet, Wraysbury, Eton, Twyford, Wargrave, Burghfield, Mortimer, Kintbury, Lambourn, Charlbury, Burford, Bampton, Eynsham, Wheatley, Benson, Haddenham, Great Missenden, Beaconsfield, Gerrards Cross, Denham, Iver, Olney, Stony Stratford, Aylesbury Vale, Chiltern, Wycombe, South Bucks',
  ),
  ...of(
    'Hampshire and the Isle of Wight',
    'Alresford, Fordingbridge, Brockenhurst, Lyndhurst, Burley, Milford on Sea, Bishops Waltham, Wickham, Hamble, Bursledon, Botley, Liphook, Liss, Hartley Wintney, Odiham, Overton, Whitwell, Bembridge, Freshwater, Yarmouth, Ventnor, Seaview, New Forest',
  ),
  ...of(
    'Sussex',
    'Petworth, Midhurst, Arundel, Pulborough, Henfield, Storrington, Billingshurst, Cuckfield, Hurstpierpoint, Hassocks, Ditchling, Forest Row, Wadhurst, Mayfield, Rotherfield, Robertsbridge, Ticehurst, Winchelsea, Selsey, Bosham, Alfriston, Ringmer, Saltdean, Rottingdean, Adur',
  ),
  ...of(
    'Kent',
    'Westerham, Edenbridge, Hadlow, Paddock Wood, Headcorn, Staplehurst, Marden, Lenham, Harrietsham, Hawkhurst, Lydd, New Romney, Wye, Chilham, Wingham, Minster, Birchington, Isle of Sheppey, Thanet, Shepway, Gravesham',
  ),
  ...of(
    'Surrey',
    'Bookham, Effingham, Ripley, Bramley, Chiddingfold, Lingfield, Tatsfield, Shere, Ewhurst, Elmbridge, Mole Valley, Waverley, Spelthorne',
  ),
  ...of(
    'Essex',
    'Coggeshall, Southminster, Frinton-on-Sea, Walton-on-the-Naze, Kelvedon, Earls Colne, Hatfield Peverel, Great Baddow, Danbury, Ingatestone, Ongar, Thaxted, Stansted, Stock, West Mersea, Tiptree, Wivenhoe, Brightlingsea, Tollesbury',
  ),
  ...of(
    'Suffolk',
    'Harleston, Southwold, Saxmundham, Aldeburgh, Framlingham, Lavenham, Long Melford, Haughley, Debenham, Eye, Clare, Ixworth, Thurston, Needham Market, Wickham Market, Orford, Kessingland, Waveney, Suffolk Coastal, St Edmundsbury, Forest Heath',
  ),
  ...of(
    'Norfolk',
    'Wells-next-the-Sea, Burnham Market, Reepham, Loddon, Acle, Watton, Hingham, Mundesley, Stalham, Caister-on-Sea, Hemsby, Heacham, Dersingham, Long Stratton',
  ),
  ...of(
    'Cambridgeshire',
    'Boxworth, Warboys, Sawtry, Buckden, Brampton, Godmanchester, Somersham, Cottenham, Histon, Melbourn, Meldreth, Linton, Sawston, Bottisham, Burwell, Fulbourn, Waterbeach, Papworth Everard, Cambourne, Fenland',
  ),
  ...of(
    'Hertfordshire',
    'Datchworth, Kimpton, Codicote, Much Hadham, Braughing, Barley, Barkway, Ashwell, Whitwell, Walkern, Puckeridge, Standon, Kings Langley, Abbots Langley, Chipperfield, Sarratt, Markyate, Flamstead',
  ),
  ...of('Bedfordshire', 'Ampthill, Flitwick, Potton, Shefford, Arlesey, Cranfield, Woburn, Toddington, Harlington'),
  ...of(
    'Northamptonshire',
    'Raunds, Irthlingborough, Earls Barton, Kings Cliffe, Long Buckby, Brixworth, Roade, Kettering, Wellingborough, Corby, Daventry',
  ),
  ...of(
    'Leicestershire',
    'Uppingham, Ketton, Kibworth, Countesthorpe, Barrow upon Soar, Kegworth, Castle Donington, Measham, Ibstock, Quorn, Rothley, Cottesmore, Great Glen',
  ),
  ...of(
    'Lincolnshire',
    'Caistor, Market Rasen, Spilsby, Alford, Wragby, Woodhall Spa, Coningsby, Sutton Bridge, Crowland, Market Deeping, Deeping St James, Heckington, Metheringham, Bracebridge Heath, Nettleham, Mablethorpe, Sutton-on-Sea, Ingoldmells',
  ),
  ...of(
    'Nottinghamshire',
    'Southwell, Bingham, Radcliffe-on-Trent, Cotgrave, Keyworth, Ruddington, East Leake, Tuxford, Ollerton, Edwinstowe, Blidworth, Broxtowe, Rushcliffe, Bassetlaw, Gedling',
  ),
  ...of(
    'Derbyshire',
    'Bakewell, Tideswell, Hathersage, Eyam, Castleton, Hope, Wirksworth, Melbourne, Clowne, Creswell, Whaley Bridge, New Mills, Chapel-en-le-Frith, Darley Dale, Duffield, Hilton, Amber Valley, High Peak',
  ),
  ...of(
    'Staffordshire',
    'Eccleshall, Gnosall, Penkridge, Featherstone, Barton-under-Needwood, Abbots Bromley, Alrewas, Madeley, Loggerheads, Cheddleton, Moorlands',
  ),
  ...of(
    'West Mercia',
    "Oswestry, Ellesmere, Bishop's Castle, Church Stretton, Cleobury Mortimer, Highley, Much Wenlock, Craven Arms, Clun, Wem, Shifnal, Albrighton, Tenbury Wells, Bromyard, Kington, Upton-upon-Severn, Pershore, Broadway, Badsey, Wythall, Hagley, Rubery, Bewdley, Colwall, Wyre Forest, Wychavon, Malvern Hills",
  ),
  ...of(
    'Warwickshire',
    'Henley-in-Arden, Wellesbourne, Kineton, Shipston-on-Stour, Bidford-on-Avon, Studley, Harbury, Bulkington, Polesworth',
  ),
  ...of(
    'Dyfed-Powys',
    'Hay-on-Wye, Builth Wells, Rhayader, Machynlleth, Llanidloes, Knighton, Presteigne, Crickhowell, Talgarth, Ystradgynlais, Cardigan, Aberaeron, Lampeter, Tregaron, Llandovery, Llandeilo, Newcastle Emlyn, Whitland, St Clears, Tenby, Saundersfoot, Narberth, Fishguard, St Davids, Kidwelly, Burry Port, Borth',
  ),
  ...of(
    'North Wales',
    "Dolgellau, Bala, Barmouth, Tywyn, Harlech, Porthmadog, Criccieth, Pwllheli, Abersoch, Nefyn, Llanberis, Bethesda, Beaumaris, Menai Bridge, Llangefni, Amlwch, Benllech, Betws-y-Coed, Llanrwst, Llanfairfechan, Penmaenmawr, Rhuddlan, St Asaph, Llangollen, Corwen, Chirk, Caergwrle, Hope, Deeside, Connah's Quay, Shotton",
  ),
  ...of('Gwent', 'Usk, Caldicot, Magor, Raglan, Blaenavon, Crumlin, Newbridge, Risca, Bargoed'),
  ...of(
    'South Wales',
    'Cowbridge, Llantwit Major, Pontcanna, Whitchurch, Mumbles, Gower, Pontardawe, Treorchy, Tonypandy, Llantrisant, Pencoed, Pyle',
  ),
  ...of(
    'North Yorkshire',
    "Grassington, Hawes, Leyburn, Bedale, Masham, Helmsley, Malton, Norton-on-Derwent, Kirkbymoorside, Settle, Bentham, Pateley Bridge, Boroughbridge, Easingwold, Tadcaster, Sherburn in Elmet, Stokesley, Great Ayton, Robin Hood's Bay, Hambleton, Ryedale, Craven, Richmondshire",
  ),
  ...of(
    'West Yorkshire',
    'Mytholmroyd, Sowerby Bridge, Haworth, Oxenhope, Silsden, Addingham, Holmfirth, Marsden, Slaithwaite, Calderdale, Kirklees, Horsforth, Garforth, Boston Spa',
  ),
  ...of('South Yorkshire', 'Penistone, Bawtry, Tickhill, Conisbrough, Wath upon Dearne, Stocksbridge, Thorne, Askern'),
  ...of(
    'Humberside',
    'Howden, Snaith, Market Weighton, Pocklington, Hedon, Patrington, Epworth, Crowle, Winterton, Kirton in Lindsey, Barton-upon-Humber',
  ),
  ...of('Durham', 'Middleton-in-Teesdale, Stanhope, Wolsingham, Weardale, Teesdale, Sedgefield, Ferryhill, Shildon'),
  ...of(
    'Northumbria',
    'Rothbury, Corbridge, Haltwhistle, Bellingham, Wooler, Seahouses, Bamburgh, Amble, Ponteland, Prudhoe, Alnmouth',
  ),
  ...of(
    'Cumbria',
    'Alston, Appleby, Kirkby Stephen, Keswick, Ambleside, Grasmere, Sedbergh, Kirkby Lonsdale, Milnthorpe, Grange-over-Sands, Cartmel, Millom, Egremont, Cleator Moor, Aspatria, Silloth, Wigton, Brampton, Longtown, Shap',
  ),
  ...of(
    'Lancashire',
    'Longridge, Garstang, Barrowford, Whalley, Great Harwood, Burscough, Carnforth, Silverdale, Hest Bank, Knott End, Poulton-le-Fylde, Freckleton, Kirkham, Croston, Ribble Valley, Fylde, Wyre',
  ),
  ...of(
    'Cheshire',
    'Tarporley, Malpas, Audlem, Holmes Chapel, Alderley Edge, Prestbury, Bollington, Poynton, Disley, Frodsham, Helsby, Neston, Lymm, Culcheth',
  ),
  ...of('Merseyside', 'Heswall, West Kirby, Hoylake, Formby, Maghull, Rainhill, Wirral, Sefton, Knowsley'),
  ...of('Greater Manchester', 'Delph, Uppermill, Saddleworth, Ramsbottom, Tottington, Marple, Bramhall, Romiley'),
];
