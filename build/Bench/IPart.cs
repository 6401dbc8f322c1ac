namespace MusicHub.Bench;

/// <summary>One comparison of the program with a bare floor, in one process and on the same data.</summary>
public interface IPart
{
    string Name { get; }

    /// <summary>What is compared with what, and the goal.</summary>
    string What { get; }

    Task Run(TextWriter output);
}
