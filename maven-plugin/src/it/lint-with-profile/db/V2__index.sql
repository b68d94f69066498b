CREATE INDEX countries_code ON countries (code);
