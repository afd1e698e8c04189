import * as data from "./data/words.ts";

const mapOf = <V>(entries: { readonly [key: string]: V }): ReadonlyMap<string, V> => new Map(Object.entries(entries));
const setOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const SMALL_NUMBERS = mapOf(data.SMALL_NUMBERS);
export const SCALES = mapOf(data.SCALES);
export const SUFFIXES = mapOf(data.SUFFIXES);
export const VAGUE = mapOf(data.VAGUE);
export const DENOMINATORS = mapOf(data.DENOMINATORS);
export const FRACTION_SIGNS = mapOf(data.FRACTION_SIGNS);
export const CURRENCY_SIGNS = mapOf(data.CURRENCY_SIGNS);
export const DOLLARS = mapOf(data.DOLLARS);
export const CURRENCY_WORDS = mapOf(data.CURRENCY_WORDS);
export const UNITS = mapOf(data.UNITS);
export const TIME_UNITS = mapOf(data.TIME_UNITS);
export const COUNT_ENDS = setOf(data.COUNT_ENDS);
export const COUNT_STARTS = setOf(data.COUNT_STARTS);
export const PLURALS = setOf(data.PLURALS);
export const NUMBERED = setOf(data.NUMBERED);
