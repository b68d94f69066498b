CREATE TABLE countries (id bigint PRIMARY KEY, code text);
