/** How csv-parse reads: as spreadsheets do, and lenient where exporters are careless. */
export const csvOptions = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  /** In bytes: a quotation mark that is never closed must not gather the rest of the file. */
  max_record_size: 16 * 2 ** 20,
}
