import type { Kernel } from "./kernel-functions.ts";

const LARGEST = 16383;

/** What kernel.wat computes, for a machine without SIMD. Sums of the same whole numbers; other sums in another order. */
export function plainKernel(memory: WebAssembly.Memory): Kernel {
  const floats = new Float32Array(memory.buffer);
  const shorts = new Int16Array(memory.buffer);
  const bytes = new Int8Array(memory.buffer);
  const whole32 = new Int32Array(memory.buffer);
  const number = (at: number) => floats[at >> 2] ?? 0;

  const narrow: Kernel["narrow"] = (x, to, count, times) => {
    for (let at = 0; at < count; at++) {
      const value = nearest(Math.fround(number(x + 4 * at) * Math.fround(times)));
      bytes[to + at] = Math.min(63, Math.max(-64, value)) + 64;
    }
  };
  const lift: Kernel["lift"] = (w, sums, outputs, inputs, zero) => {
    for (let output = 0; output < outputs; output++) {
      let sum = 0;
      for (let k = 0; k < inputs; k++) sum += bytes[w + output * inputs + k] ?? 0;
      whole32[(sums >> 2) + output] = -zero * sum;
    }
  };
  const convolve: Kernel["convolve"] = (places, w, scales, bias, sums, size, x, rows, width) => {
    const value = (row: number, output: number): number => {
      let sum = whole32[(sums >> 2) + output] ?? 0;
      for (let side = 0; side < 3; side++) {
        const from = whole32[(places >> 2) + 3 * row + side] ?? 0;
        const weights = w + (3 * output + side) * width;
        for (let k = 0; k < width; k++) sum += (bytes[from + k] ?? 0) * (bytes[weights + k] ?? 0);
      }
      return number(bias + 4 * output) + Math.fround(size) * number(scales + 4 * output) * sum;
    };
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < width; k++) {
        const at = (x >> 2) + row * width + k;
        const gate = Math.min(1, Math.max(0, value(row, width + k) * 0.25 + 0.5));
        floats[at] = (floats[at] ?? 0) + value(row, k) * gate;
      }
    }
  };
  const multiply: Kernel["multiply"] = (x, w, scales, bias, sizes, out, rows, inputs, outputs, least) => {
    for (let row = 0; row < rows; row++) {
      const from = (x >> 1) + row * inputs;
      const size = number(sizes + 4 * row);
      for (let output = 0; output < outputs; output++) {
        let sum = 0;
        const weights = (w >> 1) + output * inputs;
        for (let k = 0; k < inputs; k++) sum += (shorts[from + k] ?? 0) * (shorts[weights + k] ?? 0);
        floats[(out >> 2) + row * outputs + output] = Math.max(
          least,
          number(bias + 4 * output) + number(scales + 4 * output) * (size * sum),
        );
      }
    }
  };
  const round: Kernel["round"] = (x, to, sizes, rows, inputs) => {
    for (let row = 0; row < rows; row++)
      floats[(sizes >> 2) + row] = rounded(x + 4 * row * inputs, to + 2 * row * inputs, inputs);
  };
  const whole: Kernel["whole"] = (x, to, count, times) => {
    for (let at = 0; at < count; at++) shorts[(to >> 1) + at] = nearest(Math.fround(number(x + 4 * at) * times));
  };
  const rounded = (from: number, to: number, inputs: number): number => {
    let largest = 1e-9;
    for (let k = 0; k < inputs; k++) largest = Math.max(largest, Math.abs(number(from + 4 * k)));
    const by = Math.fround(LARGEST / largest);
    for (let k = 0; k < inputs; k++) shorts[(to >> 1) + k] = nearest(Math.fround(number(from + 4 * k) * by));
    return Math.fround(largest / LARGEST);
  };
  const scaled: Kernel["scaled"] = (x, out, rows, width) => {
    for (let row = 0; row < rows; row++) {
      const at = 4 * row * width;
      let sum = 0;
      for (let k = 0; k < width; k++) sum += number(x + at + 4 * k) ** 2;
      const by = 1 / Math.sqrt(sum / width + 1e-6);
      for (let k = 0; k < width; k++) floats[((out + at) >> 2) + k] = number(x + at + 4 * k) * by;
    }
  };
  const addRows: Kernel["addRows"] = (places, each, x, rows, width, least) => {
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < width; k++) {
        const at = (x >> 2) + row * width + k;
        let sum = floats[at] ?? 0;
        for (let place = 0; place < each; place++)
          sum = Math.fround(sum + number((whole32[(places >> 2) + row * each + place] ?? 0) + 4 * k));
        floats[at] = Math.max(least, sum);
      }
    }
  };
  const add: Kernel["add"] = (x, y, count) => {
    for (let at = 0; at < count; at++) floats[(x >> 2) + at] = number(x + 4 * at) + number(y + 4 * at);
  };
  const products: Kernel["products"] = (a, aStride, b, bStride, out, n, m, size) => {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += number(a + i * aStride + 4 * k) * number(b + j * bStride + 4 * k);
        floats[(out >> 2) + i * m + j] = sum;
      }
    }
  };
  const softmax: Kernel["softmax"] = (values, n, m, factor) => {
    for (let row = values >> 2; row < (values >> 2) + n * m; row += m) {
      const own = floats.subarray(row, row + m);
      const highest = own.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
      own.forEach((value, at) => {
        own[at] = Math.exp((value - highest) * factor);
      });
      const total = own.reduce((sum, value) => sum + value, 0);
      own.forEach((value, at) => {
        own[at] = value / total;
      });
    }
  };
  const mix: Kernel["mix"] = (weights, v, vStride, out, outStride, n, m, size) => {
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < size; k++) {
        let sum = 0;
        for (let j = 0; j < m; j++) sum += number(weights + 4 * (i * m + j)) * number(v + j * vStride + 4 * k);
        floats[((out + i * outStride) >> 2) + k] = sum;
      }
    }
  };
  return { round, whole, lift, narrow, convolve, multiply, scaled, addRows, add, products, softmax, mix };
}

/** Rounds halves to the even number, as the kernel does. */
function nearest(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value % 1) === 0.5 && whole % 2 !== 0 ? whole - 1 : whole;
}
