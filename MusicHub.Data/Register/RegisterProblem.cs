namespace MusicHub.Data.Register;

/// <summary>Something that keeps a register file from being read.</summary>
/// <param name="Line">The line of the file, counted from 1; null when it is about the whole file.</param>
/// <param name="What">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
public sealed record RegisterProblem(long? Line, string What, string Remedy)
{
    public override string ToString() => Line is { } line ? $"Line {line}: {What} {Remedy}" : $"{What} {Remedy}";
}
