package org.plumbline.bi.dataset;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be asked of each dataset. */
record DatasetList(@Schema(required = true) List<DatasetView> datasets) {}
