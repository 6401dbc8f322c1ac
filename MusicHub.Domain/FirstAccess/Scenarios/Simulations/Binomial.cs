namespace MusicHub.Domain.FirstAccess.Scenarios.Simulations;

/// <summary>
/// How many of a number of classes do something that each does with the same chance. Few are counted up by inversion; many are drawn by
/// transformed rejection (Hörmann, "The generation of binomial random variates", 1993, algorithm BTRS). Both are exact.
/// </summary>
public static class Binomial
{
    // Hörmann: below a mean of 10 inversion is as fast, and rejection not valid.
    private const double Many = 10;

    private static readonly double[] Tails =
        [0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211, 0.0138761288230707, 0.0118967099458917, 0.0104112652619720, 0.00925546218271273, 0.00833056343336287];

    public static int Draw(Randomness random, int count, double chance) => chance switch
    {
        <= 0 => 0,
        >= 1 => count,
        > 0.5 => count - Draw(random, count, 1 - chance),
        _ when count == 0 => 0,
        _ => count * chance < Many ? Inverted(random, count, chance) : Rejected(random, count, chance),
    };

    private static int Inverted(Randomness random, int count, double chance)
    {
        var odds = chance / (1 - chance);
        var weight = Math.Exp(count * Math.Log(1 - chance));
        var left = random.Next();
        for (var drawn = 0; drawn < count; drawn++)
        {
            if (left < weight)
                return drawn;
            left -= weight;
            weight *= odds * (count - drawn) / (drawn + 1);
        }

        return count;
    }

    private static int Rejected(Randomness random, int count, double chance)
    {
        var spread = Math.Sqrt(count * chance * (1 - chance));
        var b = 1.15 + (2.53 * spread);
        var a = -0.0873 + (0.0248 * b) + (0.01 * chance);
        var centre = (count * chance) + 0.5;
        var inside = 0.92 - (4.2 / b);
        var alpha = (2.83 + (5.1 / b)) * spread;
        var odds = chance / (1 - chance);
        var mode = Math.Floor((count + 1) * chance);
        while (true)
        {
            var v = random.Next();
            var u = random.Next() - 0.5;
            var edge = 0.5 - Math.Abs(u);
            var drawn = Math.Floor((((2 * a / edge) + b) * u) + centre);
            if (edge >= 0.07 && v <= inside)
                return (int)drawn;
            if (drawn < 0 || drawn > count)
                continue;
            var bound = ((mode + 0.5) * Math.Log((mode + 1) / (odds * (count - mode + 1))))
                + ((count + 1) * Math.Log((count - mode + 1) / (count - drawn + 1)))
                + ((drawn + 0.5) * Math.Log(odds * (count - drawn + 1) / (drawn + 1)))
                + Tail(mode) + Tail(count - mode) - Tail(drawn) - Tail(count - drawn);
            if (Math.Log(v * alpha / ((a / (edge * edge)) + b)) <= bound)
                return (int)drawn;
        }
    }

    // What Stirling's formula leaves of the logarithm of a factorial.
    private static double Tail(double number)
    {
        if (number < Tails.Length)
            return Tails[(int)number];
        var square = (number + 1) * (number + 1);
        return ((1.0 / 12) - (((1.0 / 360) - (1.0 / 1260 / square)) / square)) / (number + 1);
    }
}
