step-wash-one-cup = Wash one cup
step-wash-one-cup-smaller-1 = Carry one cup to the sink
step-wash-one-cup-smaller-2 = Look where the nearest cup is
