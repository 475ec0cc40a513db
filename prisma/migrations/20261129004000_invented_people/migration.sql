-- The invented people of a demonstration carry a mark. One-click entry goes by it: an address that ends like theirs may
-- be of somebody who signed up with a password of their own. Of older demonstrations the trail knows who was invented.
UPDATE people SET metadata = metadata || '{"invented": true}' WHERE EXISTS (
  SELECT FROM audit_entries e WHERE e.organization_id = people.organization_id AND e.entity_type = 'people'
    AND e.entity_id = people.id AND e.action = 'created' AND e.operation = 'seed.people');
