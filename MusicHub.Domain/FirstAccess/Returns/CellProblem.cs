namespace MusicHub.Domain.FirstAccess.Returns;

/// <summary>What is wrong with a sheet, and in which of its columns; null for the row as a whole.</summary>
public sealed record CellProblem(int Row, string? Column, string Message);
