/** The parameters of the scores. */

/** MiniSearch's defaults but for `b` and `d`, which were measured on test collections with relevance judgments. */
export const bm25 = { k: 1.2, b: 0.75, d: 0.2 }
