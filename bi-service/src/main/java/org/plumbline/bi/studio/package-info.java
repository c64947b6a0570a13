/** The web page: its addresses, its session, and its proxied calls to the other services. */
package org.plumbline.bi.studio;
