/** What takes the place of an accusation's title once it is handed over. */
export const sealedTitle = '检举控告材料(密封移交)';
