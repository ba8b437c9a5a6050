/** What the codes of a division and of all below it begin with (GB/T 2260): 150802 takes in 150802100, 150800 the whole city. */
export const divisionPrefix = (code: string): string => (code.length === 6 ? code.replace(/(00)+$/, '') : code);
