using System.Text;

namespace MusicHub.Domain.Schools;

/// <summary>How names of the school register's lists are compared, since files spell them in slightly different ways.</summary>
public static class RegisterWords
{
    /// <summary>
    /// The letters and digits of a name in lower case; plurals as singular, and "16 to 19" as "16-19", because the
    /// register itself has both.
    /// </summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '\u2019'))
                EndWord();
        }

        EndWord();
        return key.ToString();

        void EndWord()
        {
            if (word.Length > 2 && word[^1] == 's')
                word.Length--;
            if (!word.Equals("to".AsSpan()))
                key.Append(word);
            word.Clear();
        }
    }
}
