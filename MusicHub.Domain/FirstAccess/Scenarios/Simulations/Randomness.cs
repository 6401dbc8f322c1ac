using System.Numerics;

namespace MusicHub.Domain.FirstAccess.Scenarios.Simulations;

/// <summary>
/// Random numbers that are the same for the same seed on every machine and in every version: xoshiro256** by Blackman and Vigna,
/// its state filled by SplitMix64, as they recommend (https://prng.di.unimi.it/).
/// </summary>
public sealed class Randomness
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <param name="stream">Numbers of another stream are others, for the same seed.</param>
    public Randomness(int seed, int stream)
    {
        var state = ((ulong)(uint)seed << 32) | (uint)stream;
        (_a, _b, _c, _d) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    /// <summary>0 or more and less than 1.</summary>
    public double Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return (result >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>From the triangular distribution that is likeliest at the middle.</summary>
    public double Triangular(double low, double likely, double high)
    {
        if (high <= low)
            return likely;
        var (chance, turn) = (Next(), (likely - low) / (high - low));
        return chance < turn
            ? low + Math.Sqrt(chance * (high - low) * (likely - low))
            : high - Math.Sqrt((1 - chance) * (high - low) * (high - likely));
    }

    private static ulong Split(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
