"""What happens around every page: errors become pages, answers are not kept, second factors are asked for."""
