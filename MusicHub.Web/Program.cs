using MusicHub.Web.Commands;

return await CommandLine.Run(args);

/// <summary>The program, for the tests that start it.</summary>
public partial class Program;
