/** Who may change the texts of the interface. Everybody on the staff may read how they stand. */
export const MAY_TRANSLATE = ['communicator', 'admin'] as const
