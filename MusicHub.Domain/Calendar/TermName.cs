namespace MusicHub.Domain.Calendar;

public enum TermName
{
    Autumn,
    Spring,
    Summer,
}
