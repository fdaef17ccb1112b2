;; The inner loops of the linkage. The plain twins of the similarities are jaro-winkler.ts and edit-distance.ts, those of the rest in walk.ts and
;; compare.ts; tests hold them to the same answers. `node scripts/build-kernel.ts` assembles this file into pair-kernel-bytes.ts.
;;
;; Jaro-Winkler and Levenshtein of many pairs of short texts:
;;
;; A text of up to 16 characters is one vector: a byte for each character (the column's own numbering, from 1 to 254), noughts after the last.
;; So "where in b is this character of a?" is one comparison of vectors, and its answer 16 bits. Eight pairs go side by side, in the eight
;; lanes of 16 bits of a vector: what happens to a lane never depends on another.
;;
;; Both go over n pairs of texts, left[t] and right[t] (value ids, 4 bytes each; n is rounded up to eights, the rest must be ids), and
;; write a byte for each: first + i for the first of `count` thresholds that holds, 0 where none does, 255 where a text does not fit (its size
;; is 255). `work` has 256 bytes of room: eight texts a, and eight texts b with 255 after the last character, which no text a has.
;;
;; What stands between {lanes and lanes} is written eight times, LANE being 0 to 7, LANE4 and LANE16 four and sixteen times
;; that, and LANE16B as much beyond the eight texts a.
(module
  (import "env" "memory" (memory 1))

  ;; Thresholds are 8-byte floats. need[sizeA * 256 + sizeB * 8 + prefix] is the least number of matching characters that can reach any of them.
  (func (export "jaroWinkler")
    (param $codes i32) (param $sizes i32) (param $left i32) (param $right i32) (param $n i32)
    (param $thresholds i32) (param $count i32) (param $first i32) (param $out i32) (param $work i32) (param $need i32)
    (local $t i32) (local $id i32) (local $size i32) (local $most i32) (local $at i32) (local $prefix i32) (local $matched i32) (local $level i32)
    (local $sizesA v128) (local $sizesB v128) (local $unfit v128) (local $text v128) (local $equal v128)
    (local $reach v128) (local $window v128) (local $free v128) (local $found v128) (local $mine v128) (local $bit v128) (local $counts v128)
    (block $done (loop $eights
      (br_if $done (i32.ge_u (local.get $t) (local.get $n)))
      (local.set $most (i32.const 0))
      (local.set $at (i32.add (local.get $left) (i32.shl (local.get $t) (i32.const 2))))
      {lanes
      (local.set $id (i32.load offset=LANE4 (local.get $at)))
      (v128.store offset=LANE16 (local.get $work) (v128.load (i32.add (local.get $codes) (i32.shl (local.get $id) (i32.const 4)))))
      (local.set $size (i32.load8_u (i32.add (local.get $sizes) (local.get $id))))
      (local.set $sizesA (i16x8.replace_lane LANE (local.get $sizesA) (local.get $size)))
      (local.set $most (select (local.get $size) (local.get $most) (i32.gt_u (local.get $size) (local.get $most))))
      lanes}
      (local.set $at (i32.add (local.get $right) (i32.shl (local.get $t) (i32.const 2))))
      {lanes
      (local.set $id (i32.load offset=LANE4 (local.get $at)))
      (local.set $text (v128.load (i32.add (local.get $codes) (i32.shl (local.get $id) (i32.const 4)))))
      (v128.store offset=LANE16B (local.get $work)
        (v128.or (local.get $text) (i8x16.eq (local.get $text) (v128.const i32x4 0 0 0 0))))
      (local.set $sizesB (i16x8.replace_lane LANE (local.get $sizesB) (i32.load8_u (i32.add (local.get $sizes) (local.get $id)))))
      lanes}
      (local.set $unfit (i16x8.gt_u (i16x8.max_u (local.get $sizesA) (local.get $sizesB)) (i16x8.splat (i32.const 16))))
      (local.set $sizesA (v128.andnot (local.get $sizesA) (local.get $unfit)))
      (local.set $sizesB (v128.andnot (local.get $sizesB) (local.get $unfit)))
      (local.set $most (select (local.get $most) (i32.const 16) (i32.lt_u (local.get $most) (i32.const 16))))
      ;; How far apart two places may lie and still match, and the places that the first character may match: 2 * 2^reach - 1, from a table.
      (local.set $reach (i16x8.max_s (v128.const i16x8 0 0 0 0 0 0 0 0) (i16x8.sub
        (i16x8.shr_u (i16x8.max_u (local.get $sizesA) (local.get $sizesB)) (i32.const 1)) (i16x8.splat (i32.const 1)))))
      (local.set $window (i8x16.swizzle
        (v128.const i8x16 1 3 7 15 31 63 127 255 0 0 0 0 0 0 0 0)
        (v128.or (local.get $reach) (i16x8.splat (i32.const 0x8000)))))
      (local.set $free (i16x8.splat (i32.const -1)))
      (local.set $mine (i16x8.splat (i32.const 0)))
      (local.set $bit (i16x8.splat (i32.const 1)))
      (local.set $at (local.get $work))
      (local.set $most (i32.add (local.get $work) (local.get $most)))
      (loop $characters
        {lanes
        (local.set $equal (i16x8.replace_lane LANE (local.get $equal) (i8x16.bitmask
          (i8x16.eq (v128.load offset=LANE16B (local.get $work)) (v128.load8_splat offset=LANE16 (local.get $at))))))
        lanes}
        ;; The first free place in the window is taken.
        (local.set $found (v128.and (v128.and (local.get $equal) (local.get $window)) (local.get $free)))
        (local.set $free (v128.xor (local.get $free) (v128.and (local.get $found) (i16x8.neg (local.get $found)))))
        (local.set $mine (v128.or (local.get $mine)
          (v128.and (local.get $bit) (i16x8.ne (local.get $found) (v128.const i32x4 0 0 0 0)))))
        (local.set $bit (i16x8.shl (local.get $bit) (i32.const 1)))
        ;; The window grows by a place until its lower end leaves the beginning. True is -1.
        (local.set $window (i16x8.sub (i16x8.shl (local.get $window) (i32.const 1))
          (i16x8.gt_s (local.get $reach) (v128.const i32x4 0 0 0 0))))
        (local.set $reach (i16x8.sub (local.get $reach) (i16x8.splat (i32.const 1))))
        (br_if $characters (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $most))))
      (local.set $counts (i16x8.extadd_pairwise_i8x16_u (i8x16.popcnt (local.get $mine))))
      (local.set $free (v128.not (local.get $free)))
      (local.set $at (i32.add (local.get $out) (local.get $t)))
      {lanes
      (local.set $prefix (i32.ctz (i32.or (i32.const 16) (i32.xor (i32.const -1) (i8x16.bitmask
        (i8x16.eq (v128.load offset=LANE16 (local.get $work)) (v128.load offset=LANE16B (local.get $work))))))))
      (local.set $matched (i16x8.extract_lane_u LANE (local.get $counts)))
      (local.set $level (i32.and (i32.const 255) (i16x8.extract_lane_s LANE (local.get $unfit))))
      (if (i32.ge_u (local.get $matched) (i32.load8_u (i32.add (local.get $need) (i32.or (local.get $prefix) (i32.or
          (i32.shl (i16x8.extract_lane_u LANE (local.get $sizesA)) (i32.const 8))
          (i32.shl (i16x8.extract_lane_u LANE (local.get $sizesB)) (i32.const 3)))))))
        (then (local.set $level (call $reached
          (i32.add (local.get $work) (i32.const LANE16))
          (i16x8.extract_lane_u LANE (local.get $mine)) (i16x8.extract_lane_u LANE (local.get $free)) (local.get $matched)
          (i16x8.extract_lane_u LANE (local.get $sizesA)) (i16x8.extract_lane_u LANE (local.get $sizesB)) (local.get $prefix)
          (local.get $thresholds) (local.get $count) (local.get $first)))))
      (i32.store8 offset=LANE (local.get $at) (local.get $level))
      lanes}
      (local.set $t (i32.add (local.get $t) (i32.const 8)))
      (br $eights))))

  ;; The level of two texts, of which it is known which characters match: the sum in the order in which the twin adds it up.
  (func $reached
    (param $a i32) (param $mine i32) (param $taken i32) (param $matched i32) (param $sizeA i32) (param $sizeB i32) (param $prefix i32)
    (param $thresholds i32) (param $count i32) (param $first i32) (result i32)
    (local $moved i32) (local $i i32) (local $similarity f64)
    (if (i32.ne (local.get $matched) (i32.const 0)) (then
      (loop $matches
        (local.set $moved (i32.add (local.get $moved) (i32.ne
          (i32.load8_u (i32.add (local.get $a) (i32.ctz (local.get $mine))))
          (i32.load8_u offset=128 (i32.add (local.get $a) (i32.ctz (local.get $taken)))))))
        (local.set $taken (i32.and (local.get $taken) (i32.sub (local.get $taken) (i32.const 1))))
        (br_if $matches (local.tee $mine (i32.and (local.get $mine) (i32.sub (local.get $mine) (i32.const 1))))))
      (local.set $similarity (f64.div
        (f64.add
          (f64.add
            (f64.div (f64.convert_i32_u (local.get $matched)) (f64.convert_i32_u (local.get $sizeA)))
            (f64.div (f64.convert_i32_u (local.get $matched)) (f64.convert_i32_u (local.get $sizeB))))
          (f64.div
            (f64.convert_i32_u (i32.sub (local.get $matched) (i32.shr_u (local.get $moved) (i32.const 1))))
            (f64.convert_i32_u (local.get $matched))))
        (f64.const 3)))))
    ;; Winkler's boost: a tenth of what is missing for each character that both begin with.
    (if (f64.gt (local.get $similarity) (f64.const 0.7)) (then
      (local.set $similarity (f64.add (local.get $similarity) (f64.mul
        (f64.mul (f64.convert_i32_u (local.get $prefix)) (f64.const 0.1))
        (f64.sub (f64.const 1) (local.get $similarity)))))))
    (loop $levels
      (if (f64.ge (local.get $similarity) (f64.load (i32.add (local.get $thresholds) (i32.shl (local.get $i) (i32.const 3)))))
        (then (return (i32.add (local.get $first) (local.get $i)))))
      (br_if $levels (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $count))))
    (i32.const 0))

  ;; Myers (1999), as in the twin, with b as the pattern: a bit for each of its characters. Thresholds are 4-byte whole numbers.
  (func (export "levenshtein")
    (param $codes i32) (param $sizes i32) (param $left i32) (param $right i32) (param $n i32)
    (param $thresholds i32) (param $count i32) (param $first i32) (param $out i32) (param $work i32) (param $unused i32)
    (local $t i32) (local $id i32) (local $size i32) (local $most i32) (local $at i32) (local $i i32)
    (local $sizesA v128) (local $sizesB v128) (local $unfit v128) (local $text v128) (local $equal v128)
    (local $place v128) (local $last v128) (local $active v128) (local $distance v128) (local $up v128) (local $down v128)
    (local $cross v128) (local $same v128) (local $more v128) (local $less v128) (local $level v128)
    (block $done (loop $eights
      (br_if $done (i32.ge_u (local.get $t) (local.get $n)))
      (local.set $most (i32.const 0))
      (local.set $at (i32.add (local.get $left) (i32.shl (local.get $t) (i32.const 2))))
      {lanes
      (local.set $id (i32.load offset=LANE4 (local.get $at)))
      (v128.store offset=LANE16 (local.get $work) (v128.load (i32.add (local.get $codes) (i32.shl (local.get $id) (i32.const 4)))))
      (local.set $size (i32.load8_u (i32.add (local.get $sizes) (local.get $id))))
      (local.set $sizesA (i16x8.replace_lane LANE (local.get $sizesA) (local.get $size)))
      (local.set $most (select (local.get $size) (local.get $most) (i32.gt_u (local.get $size) (local.get $most))))
      lanes}
      (local.set $at (i32.add (local.get $right) (i32.shl (local.get $t) (i32.const 2))))
      {lanes
      (local.set $id (i32.load offset=LANE4 (local.get $at)))
      (local.set $text (v128.load (i32.add (local.get $codes) (i32.shl (local.get $id) (i32.const 4)))))
      (v128.store offset=LANE16B (local.get $work)
        (v128.or (local.get $text) (i8x16.eq (local.get $text) (v128.const i32x4 0 0 0 0))))
      (local.set $sizesB (i16x8.replace_lane LANE (local.get $sizesB) (i32.load8_u (i32.add (local.get $sizes) (local.get $id)))))
      lanes}
      (local.set $unfit (i16x8.gt_u (i16x8.max_u (local.get $sizesA) (local.get $sizesB)) (i16x8.splat (i32.const 16))))
      (local.set $most (select (local.get $most) (i32.const 16) (i32.lt_u (local.get $most) (i32.const 16))))
      ;; The bit of b's last character, from two tables of bytes.
      (local.set $place (i16x8.sub (local.get $sizesB) (i16x8.splat (i32.const 1))))
      (local.set $place (v128.or (local.get $place) (i16x8.shl (local.get $place) (i32.const 8))))
      (local.set $last (v128.or
        (v128.and (i16x8.splat (i32.const 0x00ff))
          (i8x16.swizzle (v128.const i8x16 1 2 4 8 16 32 64 128 0 0 0 0 0 0 0 0) (local.get $place)))
        (v128.and (i16x8.splat (i32.const 0xff00))
          (i8x16.swizzle (v128.const i8x16 0 0 0 0 0 0 0 0 1 2 4 8 16 32 64 128) (local.get $place)))))
      (local.set $distance (local.get $sizesB))
      (local.set $place (v128.const i32x4 0 0 0 0))
      (local.set $up (i16x8.splat (i32.const -1)))
      (local.set $down (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $work))
      (local.set $most (i32.add (local.get $work) (local.get $most)))
      (loop $characters
        {lanes
        (local.set $equal (i16x8.replace_lane LANE (local.get $equal) (i8x16.bitmask
          (i8x16.eq (v128.load offset=LANE16B (local.get $work)) (v128.load8_splat offset=LANE16 (local.get $at))))))
        lanes}
        ;; Lanes whose text a has ended keep their distance.
        (local.set $active (i16x8.gt_s (local.get $sizesA) (local.get $place)))
        (local.set $place (i16x8.add (local.get $place) (i16x8.splat (i32.const 1))))
        (local.set $cross (v128.or (local.get $equal) (local.get $down)))
        (local.set $same (v128.or (local.get $equal) (v128.xor (local.get $up)
          (i16x8.add (local.get $up) (v128.and (local.get $equal) (local.get $up))))))
        (local.set $more (v128.or (local.get $down) (v128.not (v128.or (local.get $same) (local.get $up)))))
        (local.set $less (v128.and (local.get $up) (local.get $same)))
        (local.set $distance (i16x8.sub (local.get $distance) (v128.and (local.get $active)
          (i16x8.ne (v128.and (local.get $more) (local.get $last)) (v128.const i32x4 0 0 0 0)))))
        (local.set $distance (i16x8.add (local.get $distance) (v128.and (local.get $active)
          (i16x8.ne (v128.and (local.get $less) (local.get $last)) (v128.const i32x4 0 0 0 0)))))
        (local.set $more (v128.or (i16x8.shl (local.get $more) (i32.const 1)) (i16x8.splat (i32.const 1))))
        (local.set $up (v128.or (i16x8.shl (local.get $less) (i32.const 1))
          (v128.not (v128.or (local.get $cross) (local.get $more)))))
        (local.set $down (v128.and (local.get $more) (local.get $cross)))
        (br_if $characters (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $most))))
      ;; The last threshold is asked first, so that the first one that holds has the last word.
      (local.set $level (v128.const i32x4 0 0 0 0))
      (local.set $i (local.get $count))
      (loop $levels
        (local.set $i (i32.sub (local.get $i) (i32.const 1)))
        (local.set $level (v128.bitselect
          (i16x8.splat (i32.add (local.get $first) (local.get $i)))
          (local.get $level)
          (i16x8.le_s (local.get $distance)
            (i16x8.splat (i32.load (i32.add (local.get $thresholds) (i32.shl (local.get $i) (i32.const 2))))))))
        (br_if $levels (local.get $i)))
      (local.set $level (v128.bitselect (i16x8.splat (i32.const 255)) (local.get $level) (local.get $unfit)))
      (v128.store64_lane 0 (i32.add (local.get $out) (local.get $t)) (i8x16.narrow_i16x8_u (local.get $level) (local.get $level)))
      (local.set $t (i32.add (local.get $t) (i32.const 8)))
      (br $eights))))

  ;; Pairs of rows: `a` and `b` are n row numbers of 4 bytes each. The value ids of a row are `width` numbers of 4 bytes, row after row in `cells`,
  ;; with 16 bytes of room after the last; 0 is "empty".

  ;; Leaves only the pairs that none of the `count` earlier rules has brought together; returns how many. A rule is a number with a bit for each
  ;; column on which it asks for equal values.
  (func (export "unmet")
    (param $cells i32) (param $width i32) (param $a i32) (param $b i32) (param $n i32) (param $rules i32) (param $count i32) (result i32)
    (local $p i32) (local $kept i32) (local $i i32) (local $k i32) (local $rowI i32) (local $rowK i32) (local $c i32)
    (local $agree i32) (local $met i32) (local $rule i32) (local $q i32) (local $cell v128)
    (local.set $n (i32.shl (local.get $n) (i32.const 2)))
    (local.set $count (i32.add (local.get $rules) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $pairs
      (br_if $done (i32.ge_u (local.get $p) (local.get $n)))
      (local.set $i (i32.load (i32.add (local.get $a) (local.get $p))))
      (local.set $k (i32.load (i32.add (local.get $b) (local.get $p))))
      (local.set $rowI (i32.add (local.get $cells) (i32.shl (i32.mul (local.get $i) (local.get $width)) (i32.const 2))))
      (local.set $rowK (i32.add (local.get $cells) (i32.shl (i32.mul (local.get $k) (local.get $width)) (i32.const 2))))
      (local.set $agree (i32.const 0))
      (local.set $c (i32.const 0))
      (loop $columns
        (local.set $cell (v128.load (i32.add (local.get $rowI) (i32.shl (local.get $c) (i32.const 2)))))
        (local.set $agree (i32.or (local.get $agree) (i32.shl
          (i32x4.bitmask (v128.andnot
            (i32x4.eq (local.get $cell) (v128.load (i32.add (local.get $rowK) (i32.shl (local.get $c) (i32.const 2)))))
            (i32x4.eq (local.get $cell) (v128.const i32x4 0 0 0 0))))
          (local.get $c))))
        (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 4))) (local.get $width))))
      (local.set $met (i32.const 0))
      (local.set $q (local.get $rules))
      (loop $earlier
        (local.set $rule (i32.load (local.get $q)))
        (local.set $met (i32.or (local.get $met)
          (i32.eq (i32.and (local.get $agree) (local.get $rule)) (local.get $rule))))
        (br_if $earlier (i32.lt_u (local.tee $q (i32.add (local.get $q) (i32.const 4))) (local.get $count))))
      (i32.store (i32.add (local.get $a) (local.get $kept)) (local.get $i))
      (i32.store (i32.add (local.get $b) (local.get $kept)) (local.get $k))
      (local.set $kept (i32.add (local.get $kept) (i32.shl (i32.eqz (local.get $met)) (i32.const 2))))
      (local.set $p (i32.add (local.get $p) (i32.const 4)))
      (br $pairs)))
    (i32.shr_u (local.get $kept) (i32.const 2)))

  ;; Writes the level of each pair as far as one column tells by equality alone: 0 where a cell is empty, 1 where they are equal, else `rest`.
  ;; The pairs that differ are put side by side: their values in left and right, their place in `places`; returns how many.
  (func (export "differing")
    (param $column i32) (param $width i32) (param $a i32) (param $b i32) (param $n i32) (param $rest i32) (param $levels i32)
    (param $left i32) (param $right i32) (param $places i32) (result i32)
    (local $p i32) (local $kept i32) (local $x i32) (local $y i32) (local $differ i32) (local $filled i32)
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (block $done (loop $pairs
      (br_if $done (i32.ge_u (local.get $p) (local.get $n)))
      (local.set $x (i32.load (i32.add (local.get $column) (i32.mul (local.get $width)
        (i32.load (i32.add (local.get $a) (i32.shl (local.get $p) (i32.const 2))))))))
      (local.set $y (i32.load (i32.add (local.get $column) (i32.mul (local.get $width)
        (i32.load (i32.add (local.get $b) (i32.shl (local.get $p) (i32.const 2))))))))
      (local.set $filled (i32.and (i32.ne (local.get $x) (i32.const 0)) (i32.ne (local.get $y) (i32.const 0))))
      (local.set $differ (i32.ne (local.get $x) (local.get $y)))
      (i32.store8 (i32.add (local.get $levels) (local.get $p))
        (select (select (local.get $rest) (i32.const 1) (local.get $differ)) (i32.const 0) (local.get $filled)))
      (i32.store (i32.add (local.get $left) (local.get $kept)) (local.get $x))
      (i32.store (i32.add (local.get $right) (local.get $kept)) (local.get $y))
      (i32.store (i32.add (local.get $places) (local.get $kept)) (local.get $p))
      (local.set $kept (i32.add (local.get $kept)
        (i32.shl (i32.and (local.get $differ) (local.get $filled)) (i32.const 2))))
      (local.set $p (i32.add (local.get $p) (i32.const 1)))
      (br $pairs)))
    (i32.shr_u (local.get $kept) (i32.const 2))))
