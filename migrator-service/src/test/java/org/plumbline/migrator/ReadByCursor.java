package org.plumbline.migrator;

import java.util.Map;

/** A migrator that reads a source by its cursors, however small it is: so small a one would else be read whole. */
public class ReadByCursor extends SettingsResource {

    @Override
    public Map<String, String> start() {
        return Map.of("plumbline.load.exhaustive-up-to", "0");
    }
}
