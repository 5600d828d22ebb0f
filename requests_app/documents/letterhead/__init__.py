"""The letterhead of the authority: what an administrator sets, every setting kept, none of them read after ordering."""
