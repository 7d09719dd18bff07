"""What is due: reviews, reports, sign-offs, explanations that lapse, actions; past and to come."""
