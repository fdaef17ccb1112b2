-- Figures of the staff pages at size, answered from an index alone. Each index ends with the id of the report, which the rule of need to know asks
-- for: without it every row of a wide table would be fetched for a count.

-- How many reports a feed brings, hour by hour, and when its last one came.
CREATE INDEX report_feed ON report (source, received_at) INCLUDE (id);

-- What is owed and not done.
DROP INDEX duty_open;
CREATE INDEX duty_open ON duty (due) INCLUDE (report_id) WHERE done_at IS NULL;

-- The picture: counts and losses by month, kind and district; and the reports behind a figure, the newest first.
CREATE INDEX picture_fact_counted ON picture_fact (month, fraud_type, district) INCLUDE (report_id, loss_gbp, vulnerable);
CREATE INDEX picture_fact_newest ON picture_fact (received_at DESC, report_id);
