import { createContext } from "react";

/** The store's time zone (IANA name), in which every time on a page is told. */
export const TimeZoneContext = createContext("UTC");
