package org.plumbline.migrator.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A preview or an application of a repair. The changed rows have no JPA entity: statements write and read them in bulk.
 */
@Entity
@Table(schema = "etl", name = "repairs")
class RepairRunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "repair_run_id")
    Long id;

    String repair;
    String pipeline;
    String repairedTable;
    String keyColumn;
    String[] columns;

    @Enumerated(EnumType.STRING)
    RepairState state;

    String requestedBy;
    String reason;
    Instant startedAt;
    Instant finishedAt;
    Long checked;
    Long failing;
    Long refused;

    @JdbcTypeCode(SqlTypes.JSON)
    Figures figuresBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    Figures figuresAfter;

    Long lastRunId;
    String revertedBy;
    String revertReason;
    Instant revertedAt;
    Long rowsReverted;
    Long rowsLeft;
}
