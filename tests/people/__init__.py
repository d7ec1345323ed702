"""Tests of schools, their people and their rest."""
