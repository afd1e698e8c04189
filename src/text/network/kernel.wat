;; The network's arithmetic on numbers in one memory; every address is a byte, every matrix row after row.
;; `npm run kernel` builds kernel.ts from this file; a test builds it again and compares the bytes.
(module
  (memory (import "network" "memory") 1)

  ;; Every row of x (inputs f32, a multiple of 8) as 16-bit whole numbers with one scale, kept in sizes: its largest number
  ;; becomes 16383. 480 products with a weight of 127 then still fit in 31 bits. Here and below, lanes are no numbers that a
  ;; relaxed or pseudo operation would treat otherwise on another machine.
  (func (export "round") (param $x i32) (param $to i32) (param $sizes i32) (param $rows i32) (param $inputs i32)
    (local $row i32) (local $k i32) (local $bytes i32) (local $largest v128) (local $other v128) (local $most f32) (local $by v128)
    (local.set $bytes (i32.shl (local.get $inputs) (i32.const 2)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $largest (v128.const f32x4 1e-9 1e-9 1e-9 1e-9))
        (local.set $other (local.get $largest))
        (local.set $k (i32.const 0))
        (loop $look
          (local.set $largest
            (f32x4.pmax (local.get $largest) (f32x4.abs (v128.load (i32.add (local.get $x) (local.get $k))))))
          (local.set $other
            (f32x4.pmax (local.get $other) (f32x4.abs (v128.load offset=16 (i32.add (local.get $x) (local.get $k))))))
          (local.set $k (i32.add (local.get $k) (i32.const 32)))
          (br_if $look (i32.lt_u (local.get $k) (local.get $bytes))))
        (local.set $largest (f32x4.pmax (local.get $largest) (local.get $other)))
        (local.set $most
          (f32.max
            (f32.max (f32x4.extract_lane 0 (local.get $largest)) (f32x4.extract_lane 1 (local.get $largest)))
            (f32.max (f32x4.extract_lane 2 (local.get $largest)) (f32x4.extract_lane 3 (local.get $largest)))))
        (local.set $by (f32x4.splat (f32.div (f32.const 16383) (local.get $most))))
        (f32.store (local.get $sizes) (f32.div (local.get $most) (f32.const 16383)))
        (local.set $k (i32.const 0))
        (loop $write
          (v128.store (local.get $to)
            (i16x8.narrow_i32x4_s
              (i32x4.relaxed_trunc_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by)
                (v128.load (i32.add (local.get $x) (local.get $k))))))
              (i32x4.relaxed_trunc_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by)
                (v128.load offset=16 (i32.add (local.get $x) (local.get $k))))))))
          (local.set $to (i32.add (local.get $to) (i32.const 16)))
          (local.set $k (i32.add (local.get $k) (i32.const 32)))
          (br_if $write (i32.lt_u (local.get $k) (local.get $bytes))))
        (local.set $x (i32.add (local.get $x) (local.get $bytes)))
        (local.set $sizes (i32.add (local.get $sizes) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next))))

  ;; count numbers of x (a multiple of 8), times by, as 16-bit whole numbers.
  (func (export "whole") (param $x i32) (param $to i32) (param $count i32) (param $times f32)
    (local $end i32) (local $by v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $by (f32x4.splat (local.get $times)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $x) (local.get $end)))
        (v128.store (local.get $to)
          (i16x8.narrow_i32x4_s
            (i32x4.relaxed_trunc_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (v128.load (local.get $x)))))
            (i32x4.relaxed_trunc_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (v128.load offset=16 (local.get $x)))))))
        (local.set $x (i32.add (local.get $x) (i32.const 32)))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (br $next))))

  ;; out = max(least, (x · wᵀ) × sizes × scales + bias). x: rows × inputs i16, w: outputs × inputs i16, sizes: rows f32,
  ;; scales and bias: outputs f32, out: rows × outputs f32; rows is even, inputs a multiple of 16, outputs of 4.
  ;; Two rows by four outputs at a time: eight sums stay in registers while both operands stream by; the weights of four
  ;; outputs stay in the nearest cache for all rows.
  (func (export "multiply")
    (param $x i32) (param $w i32) (param $scales i32) (param $bias i32) (param $sizes i32)
    (param $out i32) (param $rows i32) (param $inputs i32) (param $outputs i32) (param $least f32)
    (local $row i32) (local $output i32) (local $end i32) (local $bytes i32) (local $of i32)
    (local $x0 i32) (local $x1 i32) (local $w0 i32) (local $w1 i32) (local $w2 i32) (local $w3 i32) (local $place i32)
    (local $a0 v128) (local $a1 v128) (local $b v128)
    (local $s00 v128) (local $s01 v128) (local $s02 v128) (local $s03 v128)
    (local $s10 v128) (local $s11 v128) (local $s12 v128) (local $s13 v128)
    (local.set $bytes (i32.shl (local.get $inputs) (i32.const 1)))
    (local.set $of (local.get $w))
    (block $outputsDone
      (loop $nextOutputs
        (br_if $outputsDone (i32.ge_u (local.get $output) (local.get $outputs)))
        (local.set $x0 (local.get $x))
        (local.set $place (i32.add (local.get $out) (i32.shl (local.get $output) (i32.const 2))))
        (local.set $row (i32.const 0))
        (block $rowsDone
          (loop $nextRows
            (br_if $rowsDone (i32.ge_u (local.get $row) (local.get $rows)))
            (local.set $x1 (i32.add (local.get $x0) (local.get $bytes)))
            (local.set $s00 (v128.const i32x4 0 0 0 0))
            (local.set $s01 (v128.const i32x4 0 0 0 0))
            (local.set $s02 (v128.const i32x4 0 0 0 0))
            (local.set $s03 (v128.const i32x4 0 0 0 0))
            (local.set $s10 (v128.const i32x4 0 0 0 0))
            (local.set $s11 (v128.const i32x4 0 0 0 0))
            (local.set $s12 (v128.const i32x4 0 0 0 0))
            (local.set $s13 (v128.const i32x4 0 0 0 0))
            (local.set $end (local.get $x1))
            (local.set $w0 (local.get $of))
            (local.set $w1 (i32.add (local.get $w0) (local.get $bytes)))
            (local.set $w2 (i32.add (local.get $w1) (local.get $bytes)))
            (local.set $w3 (i32.add (local.get $w2) (local.get $bytes)))
            (loop $nextInputs
              (local.set $a0 (v128.load (local.get $x0)))
              (local.set $a1 (v128.load (local.get $x1)))
              (local.set $b (v128.load (local.get $w0)))
              (local.set $s00 (i32x4.add (local.get $s00) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b))))
              (local.set $s10 (i32x4.add (local.get $s10) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b))))
              (local.set $b (v128.load (local.get $w1)))
              (local.set $s01 (i32x4.add (local.get $s01) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b))))
              (local.set $s11 (i32x4.add (local.get $s11) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b))))
              (local.set $b (v128.load (local.get $w2)))
              (local.set $s02 (i32x4.add (local.get $s02) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b))))
              (local.set $s12 (i32x4.add (local.get $s12) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b))))
              (local.set $b (v128.load (local.get $w3)))
              (local.set $s03 (i32x4.add (local.get $s03) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b))))
              (local.set $s13 (i32x4.add (local.get $s13) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b))))
              (local.set $a0 (v128.load offset=16 (local.get $x0)))
              (local.set $a1 (v128.load offset=16 (local.get $x1)))
              (local.set $b (v128.load offset=16 (local.get $w0)))
              (local.set $s00 (i32x4.add (local.get $s00) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b))))
              (local.set $s10 (i32x4.add (local.get $s10) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b))))
              (local.set $b (v128.load offset=16 (local.get $w1)))
              (local.set $s01 (i32x4.add (local.get $s01) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b))))
              (local.set $s11 (i32x4.add (local.get $s11) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b))))
              (local.set $b (v128.load offset=16 (local.get $w2)))
              (local.set $s02 (i32x4.add (local.get $s02) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b))))
              (local.set $s12 (i32x4.add (local.get $s12) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b))))
              (local.set $b (v128.load offset=16 (local.get $w3)))
              (local.set $s03 (i32x4.add (local.get $s03) (i32x4.dot_i16x8_s (local.get $a0) (local.get $b))))
              (local.set $s13 (i32x4.add (local.get $s13) (i32x4.dot_i16x8_s (local.get $a1) (local.get $b))))
              (local.set $x0 (i32.add (local.get $x0) (i32.const 32)))
              (local.set $x1 (i32.add (local.get $x1) (i32.const 32)))
              (local.set $w0 (i32.add (local.get $w0) (i32.const 32)))
              (local.set $w1 (i32.add (local.get $w1) (i32.const 32)))
              (local.set $w2 (i32.add (local.get $w2) (i32.const 32)))
              (local.set $w3 (i32.add (local.get $w3) (i32.const 32)))
              (br_if $nextInputs (i32.lt_u (local.get $x0) (local.get $end))))
            ;; The lanes of each sum across: s00 and s10 become the four outputs of the two rows.
            (local.set $s00
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s00) (local.get $s01))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s00) (local.get $s01))))
            (local.set $s02
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s02) (local.get $s03))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s02) (local.get $s03))))
            (local.set $s00
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s00) (local.get $s02))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s00) (local.get $s02))))
            (local.set $s10
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s10) (local.get $s11))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s10) (local.get $s11))))
            (local.set $s12
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s12) (local.get $s13))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s12) (local.get $s13))))
            (local.set $s10
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s10) (local.get $s12))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s10) (local.get $s12))))
            (local.set $a0 (v128.load (i32.add (local.get $scales) (i32.shl (local.get $output) (i32.const 2)))))
            (local.set $b (v128.load (i32.add (local.get $bias) (i32.shl (local.get $output) (i32.const 2)))))
            (local.set $a1 (f32x4.splat (local.get $least)))
            (v128.store (local.get $place)
              (f32x4.pmax (local.get $a1)
                (f32x4.add (local.get $b) (f32x4.mul (local.get $a0) (f32x4.mul
                  (v128.load32_splat (i32.add (local.get $sizes) (i32.shl (local.get $row) (i32.const 2))))
                  (f32x4.convert_i32x4_s (local.get $s00)))))))
            (local.set $place (i32.add (local.get $place) (i32.shl (local.get $outputs) (i32.const 2))))
            (v128.store (local.get $place)
              (f32x4.pmax (local.get $a1)
                (f32x4.add (local.get $b) (f32x4.mul (local.get $a0) (f32x4.mul
                  (v128.load32_splat offset=4 (i32.add (local.get $sizes) (i32.shl (local.get $row) (i32.const 2))))
                  (f32x4.convert_i32x4_s (local.get $s10)))))))
            (local.set $place (i32.add (local.get $place) (i32.shl (local.get $outputs) (i32.const 2))))
            (local.set $x0 (local.get $x1))
            (local.set $row (i32.add (local.get $row) (i32.const 2)))
            (br $nextRows)))
        (local.set $of (local.get $w3))
        (local.set $output (i32.add (local.get $output) (i32.const 4)))
        (br $nextOutputs))))

  ;; count numbers of x (a multiple of 16), times by, as whole numbers from -64 to 63, kept as 0 to 127.
  (func (export "narrow") (param $x i32) (param $to i32) (param $count i32) (param $times f32)
    (local $end i32) (local $by v128) (local $least v128) (local $most v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $by (f32x4.splat (local.get $times)))
    (local.set $least (i16x8.splat (i32.const -64)))
    (local.set $most (i16x8.splat (i32.const 63)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $x) (local.get $end)))
        (v128.store (local.get $to)
          (i8x16.narrow_i16x8_u
            (i16x8.sub
              (i16x8.max_s (local.get $least) (i16x8.min_s (local.get $most)
                (i16x8.narrow_i32x4_s
                  (i32x4.relaxed_trunc_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (v128.load (local.get $x)))))
                  (i32x4.relaxed_trunc_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (v128.load offset=16 (local.get $x))))))))
              (local.get $least))
            (i16x8.sub
              (i16x8.max_s (local.get $least) (i16x8.min_s (local.get $most)
                (i16x8.narrow_i32x4_s
                  (i32x4.relaxed_trunc_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (v128.load offset=32 (local.get $x)))))
                  (i32x4.relaxed_trunc_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (v128.load offset=48 (local.get $x))))))))
              (local.get $least))))
        (local.set $x (i32.add (local.get $x) (i32.const 64)))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (br $next))))

  ;; What kept rows owe to their being zero higher: sums[o] = -zero × Σ w[o], for outputs rows of inputs signed bytes, a
  ;; multiple of 16.
  (func (export "lift") (param $w i32) (param $sums i32) (param $outputs i32) (param $inputs i32) (param $zero i32)
    (local $output i32) (local $end i32) (local $sum v128)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $output) (local.get $outputs)))
        (local.set $end (i32.add (local.get $w) (local.get $inputs)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (loop $look
          (local.set $sum
            (i32x4.add (local.get $sum)
              (i32x4.extadd_pairwise_i16x8_s (i16x8.extadd_pairwise_i8x16_s (v128.load (local.get $w))))))
          (local.set $w (i32.add (local.get $w) (i32.const 16)))
          (br_if $look (i32.lt_u (local.get $w) (local.get $end))))
        (i32.store (local.get $sums)
          (i32.mul (i32.sub (i32.const 0) (local.get $zero))
            (i32.add
              (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
              (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum))))))
        (local.set $sums (i32.add (local.get $sums) (i32.const 4)))
        (local.set $output (i32.add (local.get $output) (i32.const 1)))
        (br $next))))

  ;; x += a · clamp(b / 4 + 1/2, 0, 1), where (a, b) = (y · wᵀ + sums) × size × scales + bias, row by row.
  ;; places: three addresses a row, of width bytes of 0 to 127 each, which follow one another in y; w: 2 width × 3 width
  ;; signed bytes; sums, scales, bias: 2 width i32 and f32; x: rows × width f32; rows is even, width a multiple of 32.
  ;; Seven bits on one side: every machine's dot product then gives the same whole number.
  ;; Two rows by two numbers of a and the two of b that open them at a time.
  (func (export "convolve")
    (param $places i32) (param $w i32) (param $scales i32) (param $bias i32) (param $sums i32) (param $size f32)
    (param $x i32) (param $rows i32) (param $width i32)
    (local $output i32) (local $row i32) (local $place i32) (local $sideEnd i32) (local $end i32) (local $half i32)
    (local $inputs i32) (local $of i32) (local $x0 i32) (local $x1 i32) (local $w0 i32) (local $w1 i32) (local $w2 i32)
    (local $w3 i32) (local $to i32) (local $aAt i32) (local $bAt i32)
    (local $a0 v128) (local $a1 v128) (local $b v128)
    (local $s00 v128) (local $s01 v128) (local $s02 v128) (local $s03 v128)
    (local $s10 v128) (local $s11 v128) (local $s12 v128) (local $s13 v128)
    (local.set $inputs (i32.mul (local.get $width) (i32.const 3)))
    (local.set $half (i32.mul (local.get $width) (local.get $inputs)))
    (local.set $of (local.get $w))
    (block $outputsDone
      (loop $nextOutputs
        (br_if $outputsDone (i32.ge_u (local.get $output) (local.get $width)))
        (local.set $aAt (i32.shl (local.get $output) (i32.const 2)))
        (local.set $bAt (i32.shl (i32.add (local.get $output) (local.get $width)) (i32.const 2)))
        (local.set $to (i32.add (local.get $x) (local.get $aAt)))
        (local.set $place (local.get $places))
        (local.set $row (i32.const 0))
        (block $rowsDone
          (loop $nextRows
            (br_if $rowsDone (i32.ge_u (local.get $row) (local.get $rows)))
            (local.set $w0 (local.get $of))
            (local.set $w1 (i32.add (local.get $w0) (local.get $inputs)))
            (local.set $w2 (i32.add (local.get $w0) (local.get $half)))
            (local.set $w3 (i32.add (local.get $w2) (local.get $inputs)))
            (local.set $s00 (v128.const i32x4 0 0 0 0))
            (local.set $s01 (v128.const i32x4 0 0 0 0))
            (local.set $s02 (v128.const i32x4 0 0 0 0))
            (local.set $s03 (v128.const i32x4 0 0 0 0))
            (local.set $s10 (v128.const i32x4 0 0 0 0))
            (local.set $s11 (v128.const i32x4 0 0 0 0))
            (local.set $s12 (v128.const i32x4 0 0 0 0))
            (local.set $s13 (v128.const i32x4 0 0 0 0))
            (local.set $sideEnd (i32.add (local.get $place) (i32.const 12)))
            (loop $nextSide
              (local.set $x0 (i32.load (local.get $place)))
              (local.set $x1 (i32.load offset=12 (local.get $place)))
              (local.set $end (i32.add (local.get $x0) (local.get $width)))
              (loop $nextInputs
                (local.set $a0 (v128.load (local.get $x0)))
                (local.set $a1 (v128.load (local.get $x1)))
                (local.set $b (v128.load (local.get $w0)))
                (local.set $s00 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a0) (local.get $s00)))
                (local.set $s02 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a1) (local.get $s02)))
                (local.set $b (v128.load (local.get $w1)))
                (local.set $s01 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a0) (local.get $s01)))
                (local.set $s03 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a1) (local.get $s03)))
                (local.set $b (v128.load (local.get $w2)))
                (local.set $s10 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a0) (local.get $s10)))
                (local.set $s12 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a1) (local.get $s12)))
                (local.set $b (v128.load (local.get $w3)))
                (local.set $s11 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a0) (local.get $s11)))
                (local.set $s13 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a1) (local.get $s13)))
                (local.set $a0 (v128.load offset=16 (local.get $x0)))
                (local.set $a1 (v128.load offset=16 (local.get $x1)))
                (local.set $b (v128.load offset=16 (local.get $w0)))
                (local.set $s00 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a0) (local.get $s00)))
                (local.set $s02 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a1) (local.get $s02)))
                (local.set $b (v128.load offset=16 (local.get $w1)))
                (local.set $s01 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a0) (local.get $s01)))
                (local.set $s03 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a1) (local.get $s03)))
                (local.set $b (v128.load offset=16 (local.get $w2)))
                (local.set $s10 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a0) (local.get $s10)))
                (local.set $s12 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a1) (local.get $s12)))
                (local.set $b (v128.load offset=16 (local.get $w3)))
                (local.set $s11 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a0) (local.get $s11)))
                (local.set $s13 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $b) (local.get $a1) (local.get $s13)))
                (local.set $x0 (i32.add (local.get $x0) (i32.const 32)))
                (local.set $x1 (i32.add (local.get $x1) (i32.const 32)))
                (local.set $w0 (i32.add (local.get $w0) (i32.const 32)))
                (local.set $w1 (i32.add (local.get $w1) (i32.const 32)))
                (local.set $w2 (i32.add (local.get $w2) (i32.const 32)))
                (local.set $w3 (i32.add (local.get $w3) (i32.const 32)))
                (br_if $nextInputs (i32.lt_u (local.get $x0) (local.get $end))))
              (local.set $place (i32.add (local.get $place) (i32.const 4)))
              (br_if $nextSide (i32.lt_u (local.get $place) (local.get $sideEnd))))
            (local.set $place (i32.add (local.get $place) (i32.const 12)))
            ;; The lanes of each sum across: two numbers of a for the two rows in s00, two of b in s10.
            (local.set $s00
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s00) (local.get $s01))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s00) (local.get $s01))))
            (local.set $s02
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s02) (local.get $s03))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s02) (local.get $s03))))
            (local.set $s00
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s00) (local.get $s02))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s00) (local.get $s02))))
            (local.set $s10
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s10) (local.get $s11))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s10) (local.get $s11))))
            (local.set $s12
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s12) (local.get $s13))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s12) (local.get $s13))))
            (local.set $s10
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s10) (local.get $s12))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s10) (local.get $s12))))
            (local.set $a0
              (f32x4.mul
                (f32x4.add (v128.load64_splat (i32.add (local.get $bias) (local.get $aAt)))
                  (f32x4.mul
                    (f32x4.mul (f32x4.splat (local.get $size)) (v128.load64_splat (i32.add (local.get $scales) (local.get $aAt))))
                    (f32x4.convert_i32x4_s (i32x4.add
                      (v128.load64_splat (i32.add (local.get $sums) (local.get $aAt))) (local.get $s00)))))
                (f32x4.pmin (v128.const f32x4 1 1 1 1)
                  (f32x4.pmax (v128.const f32x4 0 0 0 0)
                    (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5)
                      (f32x4.mul (v128.const f32x4 0.25 0.25 0.25 0.25)
                (f32x4.add (v128.load64_splat (i32.add (local.get $bias) (local.get $bAt)))
                  (f32x4.mul
                    (f32x4.mul (f32x4.splat (local.get $size)) (v128.load64_splat (i32.add (local.get $scales) (local.get $bAt))))
                    (f32x4.convert_i32x4_s (i32x4.add
                      (v128.load64_splat (i32.add (local.get $sums) (local.get $bAt))) (local.get $s10)))))))))))
            (v128.store64_lane 0 (local.get $to) (f32x4.add (v128.load64_zero (local.get $to)) (local.get $a0)))
            (local.set $to (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 2))))
            (v128.store64_lane 1 (local.get $to) (f32x4.add (v128.load64_splat (local.get $to)) (local.get $a0)))
            (local.set $to (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 2))))
            (local.set $row (i32.add (local.get $row) (i32.const 2)))
            (br $nextRows)))
        (local.set $of (i32.add (local.get $of) (i32.shl (local.get $inputs) (i32.const 1))))
        (local.set $output (i32.add (local.get $output) (i32.const 2)))
        (br $nextOutputs))))

  ;; x += y, for count numbers, a multiple of 4.
  (func (export "add") (param $x i32) (param $y i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $x) (local.get $end)))
        (v128.store (local.get $x) (f32x4.add (v128.load (local.get $x)) (v128.load (local.get $y))))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (local.set $y (i32.add (local.get $y) (i32.const 16)))
        (br $next))))

  ;; Every row of x over its root mean square, into out. width is a multiple of 4.
  (func (export "scaled") (param $x i32) (param $out i32) (param $rows i32) (param $width i32)
    (local $row i32) (local $k i32) (local $bytes i32) (local $sum v128) (local $a v128) (local $by v128)
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (local.set $k (i32.const 0))
        (loop $look
          (local.set $a (v128.load (i32.add (local.get $x) (local.get $k))))
          (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $a) (local.get $a))))
          (local.set $k (i32.add (local.get $k) (i32.const 16)))
          (br_if $look (i32.lt_u (local.get $k) (local.get $bytes))))
        (local.set $by
          (f32x4.splat
            (f32.div (f32.const 1)
              (f32.sqrt
                (f32.add (f32.const 1e-6)
                  (f32.div
                    (f32.add
                      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
                      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum))))
                    (f32.convert_i32_u (local.get $width))))))))
        (local.set $k (i32.const 0))
        (loop $write
          (v128.store (i32.add (local.get $out) (local.get $k))
            (f32x4.mul (local.get $by) (v128.load (i32.add (local.get $x) (local.get $k)))))
          (local.set $k (i32.add (local.get $k) (i32.const 16)))
          (br_if $write (i32.lt_u (local.get $k) (local.get $bytes))))
        (local.set $x (i32.add (local.get $x) (local.get $bytes)))
        (local.set $out (i32.add (local.get $out) (local.get $bytes)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next))))

  ;; x = max(least, x + the rows at its addresses, one after the other), for rows of width f32, a multiple of 4; places:
  ;; each addresses a row.
  (func (export "addRows")
    (param $places i32) (param $each i32) (param $x i32) (param $rows i32) (param $width i32) (param $least f32)
    (local $row i32) (local $k i32) (local $bytes i32) (local $place i32) (local $next i32) (local $sum v128)
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (block $done
      (loop $nextRow
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $next (i32.add (local.get $places) (i32.shl (local.get $each) (i32.const 2))))
        (local.set $k (i32.const 0))
        (loop $numbers
          (local.set $sum (v128.load (i32.add (local.get $x) (local.get $k))))
          (local.set $place (local.get $places))
          (loop $another
            (local.set $sum
              (f32x4.add (local.get $sum) (v128.load (i32.add (i32.load (local.get $place)) (local.get $k)))))
            (local.set $place (i32.add (local.get $place) (i32.const 4)))
            (br_if $another (i32.lt_u (local.get $place) (local.get $next))))
          (v128.store (i32.add (local.get $x) (local.get $k))
            (f32x4.pmax (f32x4.splat (local.get $least)) (local.get $sum)))
          (local.set $k (i32.add (local.get $k) (i32.const 16)))
          (br_if $numbers (i32.lt_u (local.get $k) (local.get $bytes))))
        (local.set $places (local.get $next))
        (local.set $x (i32.add (local.get $x) (local.get $bytes)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $nextRow))))

  ;; out[i][j] = a[i] · b[j], for n rows of a and m of b; strides are bytes from row to row, size numbers count (a multiple of 4).
  (func (export "products")
    (param $a i32) (param $aStride i32) (param $b i32) (param $bStride i32) (param $out i32)
    (param $n i32) (param $m i32) (param $size i32)
    (local $i i32) (local $j i32) (local $k i32) (local $bytes i32) (local $at i32) (local $sum v128)
    (local.set $bytes (i32.shl (local.get $size) (i32.const 2)))
    (block $done
      (loop $nextA
        (br_if $done (i32.ge_u (local.get $i) (local.get $n)))
        (local.set $j (i32.const 0))
        (local.set $at (local.get $b))
        (block $rowDone
          (loop $nextB
            (br_if $rowDone (i32.ge_u (local.get $j) (local.get $m)))
            (local.set $sum (v128.const f32x4 0 0 0 0))
            (local.set $k (i32.const 0))
            (loop $look
              (local.set $sum
                (f32x4.add (local.get $sum)
                  (f32x4.mul
                    (v128.load (i32.add (local.get $a) (local.get $k)))
                    (v128.load (i32.add (local.get $at) (local.get $k))))))
              (local.set $k (i32.add (local.get $k) (i32.const 16)))
              (br_if $look (i32.lt_u (local.get $k) (local.get $bytes))))
            (f32.store (local.get $out)
              (f32.add
                (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
                (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
            (local.set $out (i32.add (local.get $out) (i32.const 4)))
            (local.set $at (i32.add (local.get $at) (local.get $bStride)))
            (local.set $j (i32.add (local.get $j) (i32.const 1)))
            (br $nextB)))
        (local.set $a (i32.add (local.get $a) (local.get $aStride)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $nextA))))

  ;; e to the power of each lane, for lanes of at most 0, within 2e-7 of it: 2 to the whole power beside, times Taylor's
  ;; series of what is left, at most half of log 2, to its seventh power.
  (func $exponential (param $x v128) (result v128)
    (local $whole v128)
    (local.set $x (f32x4.pmax (v128.const f32x4 -87 -87 -87 -87) (local.get $x)))
    (local.set $whole
      (f32x4.nearest (f32x4.mul (v128.const f32x4 1.44269504 1.44269504 1.44269504 1.44269504) (local.get $x))))
    ;; log 2 in two parts, the first short enough that its products are exact.
    (local.set $x
      (f32x4.sub
        (f32x4.sub (local.get $x)
          (f32x4.mul (v128.const f32x4 0.693359375 0.693359375 0.693359375 0.693359375) (local.get $whole)))
        (f32x4.mul (v128.const f32x4 -0.00021219444 -0.00021219444 -0.00021219444 -0.00021219444) (local.get $whole))))
    (f32x4.mul
      (i32x4.shl (i32x4.add (i32x4.relaxed_trunc_f32x4_s (local.get $whole)) (v128.const i32x4 127 127 127 127)) (i32.const 23))
      (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.166666667 0.166666667 0.166666667 0.166666667) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.0416666667 0.0416666667 0.0416666667 0.0416666667) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.00833333333 0.00833333333 0.00833333333 0.00833333333) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.00138888889 0.00138888889 0.00138888889 0.00138888889) (f32x4.mul (local.get $x)
      (v128.const f32x4 0.000198412698 0.000198412698 0.000198412698 0.000198412698)))))))))))))))))

  ;; Softmax of every row of n × m numbers, times a factor above 0 first.
  (func (export "softmax") (param $values i32) (param $n i32) (param $m i32) (param $factor f32)
    (local $row i32) (local $at i32) (local $whole i32) (local $end i32) (local $most f32) (local $total f32)
    (local $v v128) (local $sum v128)
    (local.set $at (local.get $values))
    (block $done
      (loop $nextRow
        (br_if $done (i32.ge_u (local.get $row) (local.get $n)))
        (local.set $values (local.get $at))
        (local.set $whole (i32.add (local.get $at) (i32.shl (i32.and (local.get $m) (i32.const -4)) (i32.const 2))))
        (local.set $end (i32.add (local.get $at) (i32.shl (local.get $m) (i32.const 2))))
        (local.set $most (f32.load (local.get $at)))
        (loop $look
          (local.set $most (f32.max (local.get $most) (f32.load (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $look (i32.lt_u (local.get $at) (local.get $end))))
        (local.set $at (local.get $values))
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (block $groupsDone
          (loop $group
            (br_if $groupsDone (i32.ge_u (local.get $at) (local.get $whole)))
            (local.set $v
              (call $exponential (f32x4.mul (f32x4.splat (local.get $factor))
                (f32x4.sub (v128.load (local.get $at)) (f32x4.splat (local.get $most))))))
            (v128.store (local.get $at) (local.get $v))
            (local.set $sum (f32x4.add (local.get $sum) (local.get $v)))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $group)))
        (local.set $total
          (f32.add
            (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
            (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
        (block $restDone
          (loop $rest
            (br_if $restDone (i32.ge_u (local.get $at) (local.get $end)))
            (local.set $v
              (call $exponential (f32x4.mul (f32x4.splat (local.get $factor))
                (f32x4.sub (v128.load32_splat (local.get $at)) (f32x4.splat (local.get $most))))))
            (v128.store32_lane 0 (local.get $at) (local.get $v))
            (local.set $total (f32.add (local.get $total) (f32x4.extract_lane 0 (local.get $v))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $rest)))
        (local.set $total (f32.div (f32.const 1) (local.get $total)))
        (local.set $at (local.get $values))
        (block $sharesDone
          (loop $share
            (br_if $sharesDone (i32.ge_u (local.get $at) (local.get $whole)))
            (v128.store (local.get $at) (f32x4.mul (f32x4.splat (local.get $total)) (v128.load (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $share)))
        (block $lastDone
          (loop $last
            (br_if $lastDone (i32.ge_u (local.get $at) (local.get $end)))
            (f32.store (local.get $at) (f32.mul (local.get $total) (f32.load (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $last)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $nextRow))))

  ;; out[i] = Σ_j weights[i][j] · v[j], for n rows of m weights; rows of v and out lie vStride and outStride bytes apart.
  (func (export "mix")
    (param $weights i32) (param $v i32) (param $vStride i32) (param $out i32) (param $outStride i32)
    (param $n i32) (param $m i32) (param $size i32)
    (local $i i32) (local $j i32) (local $k i32) (local $bytes i32) (local $at i32) (local $sum v128) (local $weight i32)
    (local.set $bytes (i32.shl (local.get $size) (i32.const 2)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $n)))
        (local.set $k (i32.const 0))
        (loop $column
          (local.set $sum (v128.const f32x4 0 0 0 0))
          (local.set $j (i32.const 0))
          (local.set $weight (local.get $weights))
          (local.set $at (i32.add (local.get $v) (local.get $k)))
          (loop $look
            (local.set $sum
              (f32x4.add (local.get $sum)
                (f32x4.mul (f32x4.splat (f32.load (local.get $weight))) (v128.load (local.get $at)))))
            (local.set $weight (i32.add (local.get $weight) (i32.const 4)))
            (local.set $at (i32.add (local.get $at) (local.get $vStride)))
            (local.set $j (i32.add (local.get $j) (i32.const 1)))
            (br_if $look (i32.lt_u (local.get $j) (local.get $m))))
          (v128.store (i32.add (local.get $out) (local.get $k)) (local.get $sum))
          (local.set $k (i32.add (local.get $k) (i32.const 16)))
          (br_if $column (i32.lt_u (local.get $k) (local.get $bytes))))
        (local.set $weights (i32.add (local.get $weights) (i32.shl (local.get $m) (i32.const 2))))
        (local.set $out (i32.add (local.get $out) (local.get $outStride)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))))
