/** Where the page of an event lies, from the folder of the site. Ids are safe in addresses: the schema sees to it. */
export const eventAddress = (id: string) => `events/${id}/`;

/** Where the page of a named view lies, from the folder of the site. */
export const viewAddress = (id: string) => `views/${id}/`;
