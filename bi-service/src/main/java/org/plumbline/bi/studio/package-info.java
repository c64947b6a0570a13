/** The page that people look at: its addresses, its session, and what it may ask the other services through this one. */
package org.plumbline.bi.studio;
