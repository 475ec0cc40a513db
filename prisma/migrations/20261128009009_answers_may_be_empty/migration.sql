-- An answer may be taken back: then nothing stands there, which is no object.
ALTER TABLE attempt_answers DROP CONSTRAINT response_object;
