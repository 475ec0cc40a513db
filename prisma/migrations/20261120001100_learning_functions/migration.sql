-- What search compares: letters without case, vowel marks and tatweel; the forms of alef, yeh and teh marbuta are one.
CREATE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(regexp_replace(lower(coalesce(value, '')), '[\u0610-\u061a\u064b-\u065f\u0670\u0640]', '', 'g'), 'أإآٱىئؤة', 'ااااييوه');

-- How many whole seconds a set of ranges covers.
CREATE FUNCTION seconds_in(ranges int4multirange) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(sum(upper(r) - lower(r)), 0)::int FROM unnest(ranges) r);

-- One heartbeat: which of the claimed seconds are believed. Nobody sees more seconds than the clock allows at the speed
-- they play; what was earned but not yet claimed is carried, up to three seconds, so that network jitter costs nothing.
-- A silence longer than ten minutes earns ten minutes.
CREATE FUNCTION video_beat(seen int4multirange, earned_since timestamptz, claim int4multirange, at timestamptz, rate float8,
  OUT seen_now int4multirange, OUT seconds_now int, OUT beat_now timestamptz) LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  speed float8 := least(greatest(rate, 0.25), 2);
  earned float8 := least(greatest(extract(epoch FROM at - earned_since)::float8, 0), 600) * speed;
  budget int := floor(earned + 0.001)::int;
  spent int := 0;
  part int4range;
  take int;
BEGIN
  seen_now := seen;
  FOR part IN SELECT r FROM unnest(claim - seen) r ORDER BY lower(r) LOOP
    EXIT WHEN spent >= budget;
    take := least(upper(part) - lower(part), budget - spent);
    seen_now := seen_now + int4multirange(int4range(lower(part), lower(part) + take));
    spent := spent + take;
  END LOOP;
  seconds_now := seconds_in(seen_now);
  beat_now := greatest(earned_since, at - make_interval(secs => least(3, greatest(0, earned - spent) / speed)));
END $$;

GRANT EXECUTE ON FUNCTION search_text(text), seconds_in(int4multirange) TO growthos_app;
GRANT EXECUTE ON FUNCTION video_beat(int4multirange, timestamptz, int4multirange, timestamptz, float8) TO growthos_app;
