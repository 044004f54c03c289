"""The reference central platform: small, whole, and honest about what it keeps; no Qt, no OpenCV, no SQLCipher."""
