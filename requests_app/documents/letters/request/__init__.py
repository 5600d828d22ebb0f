"""The letter of request: twenty-one parts in the order that practice and the treaties have given it."""
