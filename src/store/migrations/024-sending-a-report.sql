-- What sending a report needs: a link back to what is half written, files sent along, receipts, and reports of one person joined by staff.
SELECT 1;
