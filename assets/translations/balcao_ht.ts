<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_HT" sourcelanguage="pt">
<context>
    <name>ActionBar</name>
    <message>
        <source>Ajuda</source>
        <translation>Èd</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>A pessoa já tem o comprovante</source>
        <translation>Moun nan gen resi a kounye a</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Comprovante que ninguém viu</source>
        <translation>Yon resi pèsonn pa t wè</translation>
    </message>
    <message>
        <source>Comprovante, de novo</source>
        <translation>Resi a, ankò</translation>
    </message>
    <message>
        <source>O pedido foi guardado, mas a tela se apagou antes do comprovante. O código secreto se perdeu: para mudar o pedido, a pessoa faz outro.</source>
        <translation>Demann lan te konsève, men ekran an te etenn anvan resi a. Kòd sekrè a pèdi: pou chanje demann nan, moun nan fè yon lòt.</translation>
    </message>
    <message>
        <source>O código secreto não aparece aqui: só a pessoa o tem.</source>
        <translation>Kòd sekrè a pa parèt isit la: se sèl moun nan ki genyen l.</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Enprime</translation>
    </message>
    <message>
        <source>Tentar imprimir de novo</source>
        <translation>Eseye enprime ankò</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Nimewo demann</translation>
    </message>
    <message>
        <source>Feito em %1</source>
        <translation>Fèt nan dat %1</translation>
    </message>
    <message>
        <source>Código QR do seu pedido</source>
        <translation>Kòd QR demann ou an</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Vize kamera telefòn ou pou swiv li.</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>Vamos resolver juntos?</source>
        <translation>Ann rezoud sa ansanm?</translation>
    </message>
    <message>
        <source>Um serviço público em um só lugar. Funciona mesmo quando a internet cai.</source>
        <translation>Yon sèvis piblik nan yon sèl kote. Li mache menm lè entènèt la koupe.</translation>
    </message>
    <message>
        <source>%1 serviços públicos em um só lugar. Funciona mesmo quando a internet cai.</source>
        <translation>%1 sèvis piblik nan yon sèl kote. Yo mache menm lè entènèt la koupe.</translation>
    </message>
    <message>
        <source>Toque para começar</source>
        <translation>Peze pou kòmanse</translation>
    </message>
    <message>
        <source>Ajuda</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>Parar a voz</source>
        <translation>Fèmen vwa a</translation>
    </message>
    <message>
        <source>Ouvir</source>
        <translation>Koute</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>em português</source>
        <translation>an pòtigè</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Este quiosque está parado agora</source>
        <translation>Kyòs sa a kanpe kounye a</translation>
    </message>
    <message>
        <source>Seu atendimento continua: fale com um atendente neste mesmo lugar.</source>
        <translation>Sèvis ou a kontinye: pale ak yon anplwaye menm kote a.</translation>
    </message>
    <message>
        <source>Para a equipe: este quiosque precisa de conserto. Chame %1.</source>
        <translation>Pou anplwaye yo: kyòs sa a bezwen reparasyon. Rele %1.</translation>
    </message>
    <message>
        <source>Tentar abrir de novo</source>
        <translation>Eseye louvri ankò</translation>
    </message>
    <message>
        <source>Ajuda</source>
        <translation>Èd</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Cancelar este pedido?</source>
        <translation>Anile demann sa a?</translation>
    </message>
    <message>
        <source>Corrigir este pedido?</source>
        <translation>Korije demann sa a?</translation>
    </message>
    <message>
        <source>O pedido %1 deixa de valer. Não dá para voltar atrás. Para confirmar, escreva o código secreto do comprovante.</source>
        <translation>Demann %1 an p ap vo ankò. Ou pa ka retounen sou sa. Pou konfime, ekri kòd sekrè ki sou resi a.</translation>
    </message>
    <message>
        <source>Ninguém aqui consegue abrir o pedido %1: ele vai fechado até o órgão. Por isso você responde tudo de novo, e o pedido novo toma o lugar dele. Para começar, escreva o código secreto do comprovante.</source>
        <translation>Pèsonn isit la pa ka louvri demann %1 an: li vwayaje fèmen jouk nan biwo a. Se poutèt sa ou reponn tout bagay ankò, epi nouvo demann nan pran plas li. Pou kòmanse, ekri kòd sekrè ki sou resi a.</translation>
    </message>
    <message>
        <source>Código secreto</source>
        <translation>Kòd sekrè</translation>
    </message>
    <message>
        <source>palavra, dois números, palavra</source>
        <translation>mo, de chif, mo</translation>
    </message>
    <message>
        <source>Não cancelar</source>
        <translation>Pa anile</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Cancelar o pedido</source>
        <translation>Anile demann nan</translation>
    </message>
    <message>
        <source>Começar de novo</source>
        <translation>Rekòmanse</translation>
    </message>
    <message>
        <source>Conferindo o código. Espere um instante.</source>
        <translation>N ap verifye kòd la. Tann yon ti moman.</translation>
    </message>
    <message>
        <source>Sem internet, só o órgão confere o código, mais tarde. Escreva com calma: com um código errado o pedido continua valendo.</source>
        <translation>San entènèt, se biwo a sèlman ki verifye kòd la, pita. Ekri dousman: ak yon move kòd, demann nan toujou vo.</translation>
    </message>
    <message>
        <source>Sem internet, só o órgão confere o código, mais tarde. Escreva com calma: com um código errado o pedido novo não é aceito.</source>
        <translation>San entènèt, se biwo a sèlman ki verifye kòd la, pita. Ekri dousman: ak yon move kòd, yo p ap asepte nouvo demann nan.</translation>
    </message>
</context>
<context>
    <name>CodeMirror</name>
    <message>
        <source>A câmera parou. Espere um instante</source>
        <translation>Kamera a kanpe. Tann yon ti moman</translation>
    </message>
    <message>
        <source>Mostre o código do comprovante à câmera</source>
        <translation>Montre kamera a kòd ki sou resi a</translation>
    </message>
    <message>
        <source>Ligando a câmera</source>
        <translation>N ap limen kamera a</translation>
    </message>
    <message>
        <source>No papel ou no celular. Segure firme, até o código encher o quadro.</source>
        <translation>Sou papye oswa sou telefòn. Kenbe l fèm, jiskaske kòd la ranpli kad la.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>A pessoa não pode confirmar</source>
        <translation>Moun nan pa ka konfime</translation>
    </message>
</context>
<context>
    <name>DeskHome</name>
    <message>
        <source>Opções</source>
        <translation>Chwa</translation>
    </message>
    <message>
        <source>Buscar serviço, protocolo, nome ou CPF</source>
        <translation>Chèche sèvis, pwotokòl, non oswa CPF</translation>
    </message>
    <message>
        <source>Encontrado</source>
        <translation>Nou jwenn</translation>
    </message>
    <message>
        <source>Nada com estas palavras.</source>
        <translation>Anyen ak mo sa yo.</translation>
    </message>
    <message>
        <source>Atendimentos guardados</source>
        <translation>Vizit ki sere</translation>
    </message>
    <message>
        <source>Nenhum atendimento guardado. Escreva o serviço que a pessoa quer.</source>
        <translation>Pa gen vizit ki sere. Ekri sèvis moun nan vle a.</translation>
    </message>
    <message>
        <source>O suporte técnico não vê atendimentos. Em Opções você vê o envio e testa a máquina.</source>
        <translation>Sipò teknik pa wè vizit yo. Nan Opsyon ou wè voye yo epi ou teste machin nan.</translation>
    </message>
    <message>
        <source>Chamados desta unidade</source>
        <translation>Apèl nan inite sa a</translation>
    </message>
</context>
<context>
    <name>DoorCard</name>
    <message>
        <source>em português</source>
        <translation>an pòtigè</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Deixe a tela do seu jeito</source>
        <translation>Mete ekran an jan ou vle</translation>
    </message>
    <message>
        <source>Tamanho das letras</source>
        <translation>Gwosè lèt yo</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Nòmal</translation>
    </message>
    <message>
        <source>Grande</source>
        <translation>Gwo</translation>
    </message>
    <message>
        <source>Maior</source>
        <translation>Pi gwo</translation>
    </message>
    <message>
        <source>Máximo</source>
        <translation>Gwo nèt</translation>
    </message>
    <message>
        <source>Letras: %1</source>
        <translation>Lèt: %1</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Koulè</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Klè</translation>
    </message>
    <message>
        <source>Escuro</source>
        <translation>Fonse</translation>
    </message>
    <message>
        <source>Alto contraste</source>
        <translation>Gwo kontras</translation>
    </message>
    <message>
        <source>Amarelo no preto</source>
        <translation>Jòn sou nwa</translation>
    </message>
    <message>
        <source>Cores: %1</source>
        <translation>Koulè: %1</translation>
    </message>
    <message>
        <source>Botões mais baixos</source>
        <translation>Bouton pi ba</translation>
    </message>
    <message>
        <source>Para alcançar sentado.</source>
        <translation>Pou rive sou yo chita.</translation>
    </message>
    <message>
        <source>Sem animações</source>
        <translation>San mouvman</translation>
    </message>
    <message>
        <source>Voz</source>
        <translation>Vwa</translation>
    </message>
    <message>
        <source>Ouvir o que está na tela</source>
        <translation>Koute sa ki sou ekran an</translation>
    </message>
    <message>
        <source>Repetir</source>
        <translation>Repete</translation>
    </message>
    <message>
        <source>Mais devagar</source>
        <translation>Pi dousman</translation>
    </message>
    <message>
        <source>Mais depressa</source>
        <translation>Pi vit</translation>
    </message>
    <message>
        <source>Mais baixo</source>
        <translation>Pi ba</translation>
    </message>
    <message>
        <source>Mais alto</source>
        <translation>Pi fò</translation>
    </message>
    <message>
        <source>Apagar a tela</source>
        <translation>Etenn ekran an</translation>
    </message>
    <message>
        <source>A voz continua. Um toque acende de novo.</source>
        <translation>Vwa a kontinye. Touche l pou l limen ankò.</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Fini</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Acompanhar um pedido</source>
        <translation>Swiv yon demann</translation>
    </message>
    <message>
        <source>Escreva o número do protocolo. Ele está no comprovante.</source>
        <translation>Ekri nimewo demann nan. Li sou resi a.</translation>
    </message>
    <message>
        <source>Número do protocolo</source>
        <translation>Nimewo demann</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Desligar a câmera</source>
        <translation>Etenn kamera a</translation>
    </message>
    <message>
        <source>Procurar</source>
        <translation>Chèche</translation>
    </message>
    <message>
        <source>Mostrar o comprovante à câmera</source>
        <translation>Montre kamera a resi a</translation>
    </message>
</context>
<context>
    <name>Follow</name>
    <message>
        <source>Terminar</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Seu pedido</source>
        <translation>Demann ou</translation>
    </message>
    <message>
        <source>Comprovante verdadeiro: feito por um ponto de atendimento daqui, em %1.</source>
        <translation>Bon resi: yon pwen sèvis pa nou te fè l, nan dat %1.</translation>
    </message>
    <message>
        <source>Só o número foi escrito. Para conferir o comprovante, leia o código dele.</source>
        <translation>Se nimewo a sèlman ki ekri. Pou verifye resi a, li kòd li.</translation>
    </message>
    <message>
        <source>Neste quiosque</source>
        <translation>Nan kyòs sa a</translation>
    </message>
    <message>
        <source>Neste quiosque, em %1</source>
        <translation>Nan kyòs sa a, nan dat %1</translation>
    </message>
    <message>
        <source>No órgão</source>
        <translation>Nan biwo a</translation>
    </message>
    <message>
        <source>No órgão, desde %1</source>
        <translation>Nan biwo a, depi %1</translation>
    </message>
    <message>
        <source>O que o órgão escreveu</source>
        <translation>Sa biwo a ekri</translation>
    </message>
    <message>
        <source>Próximo passo</source>
        <translation>Pwochen etap</translation>
    </message>
    <message>
        <source>Perguntar de novo ao órgão</source>
        <translation>Mande biwo a ankò</translation>
    </message>
    <message>
        <source>Corrigir o pedido</source>
        <translation>Korije demann nan</translation>
    </message>
    <message>
        <source>Cancelar o pedido</source>
        <translation>Anile demann nan</translation>
    </message>
    <message>
        <source>Mostrar o comprovante de novo</source>
        <translation>Montre resi a ankò</translation>
    </message>
    <message>
        <source>Para corrigir ou cancelar é preciso o código secreto do comprovante.</source>
        <translation>Pou korije oswa anile, fòk ou gen kòd sekrè ki sou resi a.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Ninguém veio ainda. Pedimos desculpas.</source>
        <translation>Pa gen moun ki vini ankò. Nou mande ou padon.</translation>
    </message>
    <message>
        <source>Chamamos um atendente</source>
        <translation>Nou rele yon anplwaye</translation>
    </message>
    <message>
        <source>Chame de novo, ou vá até o balcão e fale com alguém.</source>
        <translation>Rele ankò, oswa ale nan kontwa a epi pale ak yon moun.</translation>
    </message>
    <message>
        <source>Avisamos o balcão de que você precisa de ajuda. Espere aqui, sem pressa.</source>
        <translation>Nou fè kontwa a konnen ou bezwen èd. Tann isit la, pa prese.</translation>
    </message>
    <message>
        <source>Esta tela está chamando. Se ninguém olhar, fale com alguém do balcão.</source>
        <translation>Ekran sa a ap rele. Si pa gen moun ki gade, pale ak yon moun nan kontwa a.</translation>
    </message>
    <message>
        <source>O que você escreveu espera aqui por 1 minuto.</source>
        <translation>Sa ou te ekri a ap tann isit la 1 minit.</translation>
    </message>
    <message>
        <source>O que você escreveu espera aqui por %1 minutos.</source>
        <translation>Sa ou te ekri a ap tann isit la %1 minit.</translation>
    </message>
    <message>
        <source>Chamar de novo</source>
        <translation>Rele ankò</translation>
    </message>
    <message>
        <source>Continuar sem ajuda</source>
        <translation>Kontinye san èd</translation>
    </message>
    <message>
        <source>Não preciso mais de ajuda</source>
        <translation>Mwen pa bezwen èd ankò</translation>
    </message>
    <message>
        <source>Sou da equipe do balcão</source>
        <translation>Mwen nan ekip kontwa a</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Soti</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Voltar</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Soti</translation>
    </message>
    <message>
        <source>O que você precisa hoje?</source>
        <translation>Kisa ou bezwen jodi a?</translation>
    </message>
    <message>
        <source>Buscar um serviço</source>
        <translation>Chèche yon sèvis</translation>
    </message>
    <message>
        <source>Escreva com as suas palavras</source>
        <translation>Ekri ak mo pa ou</translation>
    </message>
    <message>
        <source>Escolha de novo o serviço. O pedido novo toma o lugar do pedido %1.</source>
        <translation>Chwazi sèvis la ankò. Nouvo demann nan pran plas demann %1 an.</translation>
    </message>
    <message>
        <source>Acompanhar um pedido</source>
        <translation>Swiv yon demann</translation>
    </message>
    <message>
        <source>Já fez um pedido? Veja como está, corrija ou cancele.</source>
        <translation>Ou te deja fè yon demann? Gade kote l ye, korije l oswa anile l.</translation>
    </message>
    <message>
        <source>Aconteceu na minha vida</source>
        <translation>Sa rive nan lavi m</translation>
    </message>
    <message>
        <source>Escreva o que você quer resolver. Por exemplo: segunda via, luz cortada, perdi meus documentos.</source>
        <translation>Ekri sa ou vle rezoud. Pa egzanp: dezyèm kopi, kouran koupe, mwen pèdi papye m.</translation>
    </message>
    <message>
        <source>Não achamos com estas palavras. Tente outras, ou toque em Ajuda.</source>
        <translation>Nou pa jwenn anyen ak mo sa yo. Eseye lòt, oswa peze Èd.</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Se ninguém usar o balcão, em 1 segundo a sua entrada termina. Nada do que foi escrito se perde.</source>
        <translation>Si pèsonn pa sèvi ak kontwa a, nan 1 segonn sesyon ou ap fini. Anyen ki te ekri pa pèdi.</translation>
    </message>
    <message>
        <source>Se ninguém usar o balcão, em %1 segundos a sua entrada termina. Nada do que foi escrito se perde.</source>
        <translation>Si pèsonn pa sèvi ak kontwa a, nan %1 segonn sesyon ou ap fini. Anyen ki te ekri pa pèdi.</translation>
    </message>
    <message>
        <source>Você ainda está aí?</source>
        <translation>Èske ou toujou la?</translation>
    </message>
    <message>
        <source>Se ninguém tocar na tela, em 1 segundo apagamos tudo o que foi escrito.</source>
        <translation>Si pèsonn pa manyen ekran an, nan 1 segonn n ap efase tout sa ki ekri.</translation>
    </message>
    <message>
        <source>Se ninguém tocar na tela, em %1 segundos apagamos tudo o que foi escrito.</source>
        <translation>Si pèsonn pa manyen ekran an, nan %1 segonn n ap efase tout sa ki ekri.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Limpar</source>
        <translation>Netwaye</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Efase</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Em que língua?</source>
        <translation>Nan ki lang?</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Apagar tudo e sair?</source>
        <translation>Efase tout epi soti?</translation>
    </message>
    <message>
        <source>Seu pedido ainda não foi enviado. Se você sair, apagamos tudo o que você escreveu.</source>
        <translation>Demann ou an poko voye. Si ou soti, n ap efase tout sa ou te ekri.</translation>
    </message>
    <message>
        <source>Ficar e continuar</source>
        <translation>Rete epi kontinye</translation>
    </message>
    <message>
        <source>Apagar tudo e sair</source>
        <translation>Efase tout epi soti</translation>
    </message>
</context>
<context>
    <name>OnScreenKeyboard</name>
    <message>
        <source>Maiúscula</source>
        <translation>Majiskil</translation>
    </message>
    <message>
        <source>ABC, letras</source>
        <translation>ABC, lèt</translation>
    </message>
    <message>
        <source>123, números e sinais</source>
        <translation>123, chif ak siy</translation>
    </message>
    <message>
        <source>á é, letras com acento</source>
        <translation>á é, lèt ki gen aksan</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Efase</translation>
    </message>
    <message>
        <source>Limpar</source>
        <translation>Netwaye</translation>
    </message>
    <message>
        <source>espaço</source>
        <translation>espas</translation>
    </message>
    <message>
        <source>. ponto</source>
        <translation>. pwen</translation>
    </message>
    <message>
        <source>, vírgula</source>
        <translation>, vigil</translation>
    </message>
    <message>
        <source>- hífen</source>
        <translation>- tirè</translation>
    </message>
    <message>
        <source>@ arroba</source>
        <translation>@ awobas</translation>
    </message>
    <message>
        <source>_ sublinhado</source>
        <translation>_ souliyen</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Voltar</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Ler mais</source>
        <translation>Li plis</translation>
    </message>
    <message>
        <source>Ler do começo</source>
        <translation>Li depi nan kòmansman</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Pedido feito</source>
        <translation>Demann lan fèt</translation>
    </message>
    <message>
        <source>Comprovante, de novo</source>
        <translation>Resi a, ankò</translation>
    </message>
    <message>
        <source>Feito em {at}</source>
        <translation>Fèt nan dat {at}</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Nimewo pwotokòl</translation>
    </message>
    <message>
        <source>O código secreto não sai aqui: está no primeiro comprovante.</source>
        <translation>Kòd sekrè a pa soti isit la: li sou premye resi a.</translation>
    </message>
    <message>
        <source>Este pedido não tem código secreto: a tela se apagou antes.</source>
        <translation>Demann sa a pa gen kòd sekrè: ekran an te etenn anvan.</translation>
    </message>
    <message>
        <source>Código secreto</source>
        <translation>Kòd sekrè</translation>
    </message>
    <message>
        <source>Só com ele o pedido pode ser mudado ou cancelado. Não mostre a ninguém.</source>
        <translation>Se sèlman avè l yo ka chanje oswa anile demann lan. Pa montre pèsonn li.</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Vize kamera telefòn ou pou swiv li.</translation>
    </message>
    <message>
        <source>O que acontece agora</source>
        <translation>Sa k ap pase kounye a</translation>
    </message>
    <message>
        <source>Tenha com você</source>
        <translation>Gen avè w</translation>
    </message>
</context>
<context>
    <name>PaperCheck</name>
    <message>
        <source>Página %1: a foto ficou boa?</source>
        <translation>Paj %1: èske foto a bon?</translation>
    </message>
    <message>
        <source>A folha está inteira e nítida.</source>
        <translation>Fèy la antye e li klè.</translation>
    </message>
    <message>
        <source>Tirar de novo</source>
        <translation>Pran l ankò</translation>
    </message>
    <message>
        <source>Usar e fotografar outra página</source>
        <translation>Sèvi ak li epi pran yon lòt paj</translation>
    </message>
</context>
<context>
    <name>PaperMirror</name>
    <message>
        <source>Ligando a câmera</source>
        <translation>N ap limen kamera a</translation>
    </message>
</context>
<context>
    <name>PortugueseMark</name>
    <message>
        <source>em português</source>
        <translation>an pòtigè</translation>
    </message>
</context>
<context>
    <name>PresenceMirror</name>
    <message>
        <source>Ligando a câmera</source>
        <translation>N ap limen kamera a</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Passo %1 de %2</source>
        <translation>Etap %1 sou %2</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>Recusados pela plataforma</source>
        <translation>Sa platfòm nan refize</translation>
    </message>
    <message>
        <source>Nada foi recusado.</source>
        <translation>Yo pa refize anyen.</translation>
    </message>
    <message>
        <source>Para o técnico: %1</source>
        <translation>Pou teknisyen an: %1</translation>
    </message>
    <message>
        <source>Na fila desde %1</source>
        <translation>Nan liy lan depi %1</translation>
    </message>
    <message>
        <source>Enviar de novo</source>
        <translation>Voye ankò</translation>
    </message>
    <message>
        <source>Levar à plataforma em um pendrive</source>
        <translation>Pote bay platfòm nan sou yon kle USB</translation>
    </message>
    <message>
        <source>Vai fechado: só a plataforma abre. Nada é apagado daqui.</source>
        <translation>Li ale fèmen: se platfòm nan sèlman ki louvri l. Anyen pa efase isit la.</translation>
    </message>
    <message>
        <source>Ligue um pendrive a este quiosque.</source>
        <translation>Konekte yon kle USB nan kyòs sa a.</translation>
    </message>
    <message>
        <source>Gravar em %1</source>
        <translation>Anrejistre sou %1</translation>
    </message>
</context>
<context>
    <name>QuestionAddress</name>
    <message>
        <source>Rua ou avenida</source>
        <translation>Ri oswa avni</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Nimewo</translation>
    </message>
    <message>
        <source>Complemento (se tiver)</source>
        <translation>Konpleman (si genyen)</translation>
    </message>
    <message>
        <source>Bairro</source>
        <translation>Katye</translation>
    </message>
    <message>
        <source>CEP (se souber)</source>
        <translation>CEP (si ou konnen li)</translation>
    </message>
    <message>
        <source>Cidade</source>
        <translation>Vil</translation>
    </message>
</context>
<context>
    <name>QuestionChoices</name>
    <message>
        <source>Você pode marcar mais de uma.</source>
        <translation>Ou ka make plis pase youn.</translation>
    </message>
</context>
<context>
    <name>QuestionConsent</name>
    <message>
        <source>Concordo</source>
        <translation>Mwen dakò</translation>
    </message>
    <message>
        <source>Não concordo</source>
        <translation>Mwen pa dakò</translation>
    </message>
    <message>
        <source>Sair sem fazer o pedido</source>
        <translation>Soti san fè demann nan</translation>
    </message>
</context>
<context>
    <name>QuestionDate</name>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Dia, mês e ano, só números. Por exemplo: 05/03/1984</source>
        <translation>Jou, mwa ak ane, chif sèlman. Pa egzanp: 05/03/1984</translation>
    </message>
</context>
<context>
    <name>QuestionDocument</name>
    <message>
        <source>Tirar a foto agora</source>
        <translation>Pran foto a kounye a</translation>
    </message>
    <message>
        <source>Usar esta foto</source>
        <translation>Sèvi ak foto sa a</translation>
    </message>
    <message>
        <source>Usar e fotografar a próxima</source>
        <translation>Sèvi ak li epi pran pwochen an</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation>Eseye ankò</translation>
    </message>
    <message>
        <source>Fotografar a próxima página</source>
        <translation>Pran pwochen paj la</translation>
    </message>
    <message>
        <source>Ligar a câmera</source>
        <translation>Limen kamera a</translation>
    </message>
    <message>
        <source>Desligar a câmera</source>
        <translation>Etenn kamera a</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Páginas prontas: %1</source>
        <translation>Paj ki pare: %1</translation>
    </message>
    <message>
        <source>O documento</source>
        <translation>Dokiman an</translation>
    </message>
    <message>
        <source>Tire da capa de plástico e abra. Mostre a folha inteira à câmera.</source>
        <translation>Retire l nan plastik la epi louvri l. Montre kamera a tout fèy la.</translation>
    </message>
    <message>
        <source>A foto</source>
        <translation>Foto a</translation>
    </message>
    <message>
        <source>Segure firme: ela sai sozinha. Se preferir, use o botão.</source>
        <translation>Kenbe l san bouje: li pran poukont li. Si w pito, sèvi ak bouton an.</translation>
    </message>
    <message>
        <source>Suas imagens</source>
        <translation>Imaj ou yo</translation>
    </message>
    <message>
        <source>Vão protegidas, e só para o órgão que cuida do seu pedido.</source>
        <translation>Yo ale byen pwoteje, sèlman bay biwo ki okipe demann ou an.</translation>
    </message>
    <message>
        <source>Usar a foto “%1”</source>
        <translation>Sèvi ak foto “%1”</translation>
    </message>
    <message>
        <source>Guardar as páginas prontas</source>
        <translation>Kenbe paj ki pare yo</translation>
    </message>
    <message>
        <source>Fotografar de novo</source>
        <translation>Pran foto yo ankò</translation>
    </message>
    <message>
        <source>Não tenho o documento agora</source>
        <translation>Mwen pa gen dokiman an kounye a</translation>
    </message>
    <message>
        <source>Prefiro um atendente</source>
        <translation>Mwen pito yon moun</translation>
    </message>
</context>
<context>
    <name>QuestionLongText</name>
    <message>
        <source>Você ainda pode escrever %1 letras.</source>
        <translation>Ou ka ekri %1 lèt ankò.</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Pular esta pergunta</source>
        <translation>Sote kesyon sa a</translation>
    </message>
</context>
<context>
    <name>QuestionPresence</name>
    <message>
        <source>Ligar a câmera</source>
        <translation>Limen kamera a</translation>
    </message>
    <message>
        <source>Tentar de novo</source>
        <translation>Eseye ankò</translation>
    </message>
    <message>
        <source>Prefiro um atendente</source>
        <translation>Mwen pito yon moun</translation>
    </message>
    <message>
        <source>Voltar</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Seu rosto</source>
        <translation>Figi ou</translation>
    </message>
    <message>
        <source>Tire boné, máscara e óculos escuros.</source>
        <translation>Retire kaskèt, mask ak linèt nwa.</translation>
    </message>
    <message>
        <source>Movimentos</source>
        <translation>Mouvman</translation>
    </message>
    <message>
        <source>A tela pede movimentos simples, um de cada vez. Faça com calma.</source>
        <translation>Ekran an mande mouvman senp, youn alafwa. Fè yo dousman.</translation>
    </message>
    <message>
        <source>Suas imagens</source>
        <translation>Imaj ou yo</translation>
    </message>
    <message>
        <source>Vão protegidas, e só para o órgão que cuida do seu pedido.</source>
        <translation>Yo ale byen pwoteje, sèlman bay biwo ki okipe demann ou an.</translation>
    </message>
</context>
<context>
    <name>QuestionReview</name>
    <message>
        <source>Enviar pedido</source>
        <translation>Voye demann nan</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>San repons</translation>
    </message>
    <message>
        <source>Corrigir</source>
        <translation>Korije</translation>
    </message>
    <message>
        <source>Corrigir: %1</source>
        <translation>Korije: %1</translation>
    </message>
</context>
<context>
    <name>QuestionSignature</name>
    <message>
        <source>Assine com o dedo dentro do quadro.</source>
        <translation>Siyen ak dwèt ou anndan kare a.</translation>
    </message>
    <message>
        <source>Você já assinou. Para mudar, assine de novo.</source>
        <translation>Ou siyen deja. Pou chanje l, siyen ankò.</translation>
    </message>
    <message>
        <source>Você já confirmou sem desenhar.</source>
        <translation>Ou konfime san desen deja.</translation>
    </message>
    <message>
        <source>Confirmar sem desenhar</source>
        <translation>Konfime san desen</translation>
    </message>
    <message>
        <source>Vale como a assinatura.</source>
        <translation>Li vo menm ak siyati a.</translation>
    </message>
    <message>
        <source>Quadro para assinar com o dedo</source>
        <translation>Kare pou siyen ak dwèt</translation>
    </message>
    <message>
        <source>Apagar</source>
        <translation>Efase</translation>
    </message>
</context>
<context>
    <name>QuestionYesNo</name>
    <message>
        <source>Sim</source>
        <translation>Wi</translation>
    </message>
    <message>
        <source>Não</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>Muito ruim</source>
        <translation>Trè mal</translation>
    </message>
    <message>
        <source>Ruim</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Mais ou menos</source>
        <translation>Konsi konsa</translation>
    </message>
    <message>
        <source>Bom</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Muito bom</source>
        <translation>Trè bon</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Agora não</source>
        <translation>Pa kounye a</translation>
    </message>
    <message>
        <source>Agradecemos a sua opinião.</source>
        <translation>Mèsi pou opinyon ou.</translation>
    </message>
    <message>
        <source>Como foi o atendimento?</source>
        <translation>Kijan sa te pase?</translation>
    </message>
    <message>
        <source>Leve o celular, os documentos e a foto do protocolo. Tudo o que você escreveu sai desta tela.</source>
        <translation>Pran telefòn ou, papye ou ak foto nimewo a. Tout sa ou ekri ap soti sou ekran sa a.</translation>
    </message>
    <message>
        <source>Um toque basta. Sua resposta ajuda a melhorar o serviço.</source>
        <translation>Yon sèl touche ase. Repons ou ede amelyore sèvis la.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Terminar</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Pedido feito</source>
        <translation>Demann nan fèt</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Nimewo demann</translation>
    </message>
    <message>
        <source>Código QR do seu pedido</source>
        <translation>Kòd QR demann ou an</translation>
    </message>
    <message>
        <source>Aponte a câmera do seu celular para acompanhar.</source>
        <translation>Vize kamera telefòn ou pou swiv li.</translation>
    </message>
    <message>
        <source>Guarde o código secreto</source>
        <translation>Kenbe kòd sekrè a</translation>
    </message>
    <message>
        <source>Só com ele o pedido pode ser mudado ou cancelado.</source>
        <translation>Se sèlman avè l yo ka chanje oswa anile demann nan.</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Enprime</translation>
    </message>
    <message>
        <source>Tentar imprimir de novo</source>
        <translation>Eseye enprime ankò</translation>
    </message>
    <message>
        <source>O que acontece agora</source>
        <translation>Kisa k ap pase kounye a</translation>
    </message>
    <message>
        <source>Tenha com você</source>
        <translation>Pote avè w</translation>
    </message>
</context>
<context>
    <name>SavingSheet</name>
    <message>
        <source>Guardando seu pedido</source>
        <translation>N ap sere demann ou an</translation>
    </message>
    <message>
        <source>Conferindo a senha</source>
        <translation>N ap verifye kòd la</translation>
    </message>
    <message>
        <source>Leva um instante. Não precisa tocar em nada.</source>
        <translation>Sa pran yon ti moman. Ou pa bezwen manyen anyen.</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Voltar ao começo</source>
        <translation>Tounen anwo</translation>
    </message>
    <message>
        <source>Ver mais</source>
        <translation>Wè plis</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Enviar agora</source>
        <translation>Voye kounye a</translation>
    </message>
    <message>
        <source>Envio à plataforma</source>
        <translation>Voye bay platfòm nan</translation>
    </message>
    <message>
        <source>Enviando o que espera aqui.</source>
        <translation>N ap voye sa k ap tann isit la.</translation>
    </message>
    <message>
        <source>Esperam aqui</source>
        <translation>K ap tann isit la</translation>
    </message>
    <message>
        <source>%1, desde %2</source>
        <translation>%1, depi %2</translation>
    </message>
    <message>
        <source>Última resposta da plataforma</source>
        <translation>Dènye repons platfòm nan</translation>
    </message>
    <message>
        <source>Nenhuma ainda</source>
        <translation>Poko genyen</translation>
    </message>
    <message>
        <source>Recusados pela plataforma: %1</source>
        <translation>Sa platfòm nan refize: %1</translation>
    </message>
    <message>
        <source>Veja por quê, mande de novo ou leve em um pendrive.</source>
        <translation>Gade poukisa, voye l ankò oswa pote l sou yon kle USB.</translation>
    </message>
    <message>
        <source>Comprovantes que ninguém viu: %1</source>
        <translation>Resi pèsonn pa t wè: %1</translation>
    </message>
    <message>
        <source>O pedido foi guardado e a tela se apagou antes do comprovante.</source>
        <translation>Demann lan te konsève epi ekran an te etenn anvan resi a.</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Começar</source>
        <translation>Kòmanse</translation>
    </message>
    <message>
        <source>O pedido novo toma o lugar do pedido %1, se o órgão confirmar o código secreto. Responda às perguntas desde o começo.</source>
        <translation>Nouvo demann nan pran plas demann %1 an, si biwo a konfime kòd sekrè a. Reponn kesyon yo depi nan kòmansman.</translation>
    </message>
    <message>
        <source>O pedido novo toma o lugar do pedido %1. Responda às perguntas desde o começo.</source>
        <translation>Nouvo demann nan pran plas demann %1 an. Reponn kesyon yo depi nan kòmansman.</translation>
    </message>
    <message>
        <source>Este serviço não é pedido aqui. Veja abaixo como fazer.</source>
        <translation>Ou pa ka mande sèvis sa a isit la. Gade anba a kijan pou fè.</translation>
    </message>
    <message>
        <source>Código QR com esta lista</source>
        <translation>Kòd QR ak lis sa a</translation>
    </message>
    <message>
        <source>Aponte a câmera do celular para levar esta lista com você.</source>
        <translation>Pwente kamera telefòn ou pou w pote lis sa a avè w.</translation>
    </message>
    <message>
        <source>O que você precisa ter</source>
        <translation>Sa ou bezwen genyen</translation>
    </message>
    <message>
        <source>Talvez você precise</source>
        <translation>Ou ka bezwen</translation>
    </message>
    <message>
        <source>Passo a passo</source>
        <translation>Etap pa etap</translation>
    </message>
    <message>
        <source>Quem pode pedir</source>
        <translation>Kiyès ki ka mande l</translation>
    </message>
    <message>
        <source>Para reclamar ou elogiar</source>
        <translation>Pou pote plent oswa fè konpliman</translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>Os números de hoje neste balcão</source>
        <translation>Chif jodi a nan kontwa sa a</translation>
    </message>
    <message>
        <source>Pedidos enviados</source>
        <translation>Demann ki voye</translation>
    </message>
    <message>
        <source>Tempo de cada um, em média</source>
        <translation>Tan pou chak, an mwayèn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 minit</translation>
    </message>
    <message>
        <source>Nota, de 1 a 5</source>
        <translation>Nòt, de 1 a 5</translation>
    </message>
    <message>
        <source>Guardados por você</source>
        <translation>Sa ou sere</translation>
    </message>
    <message>
        <source>Por serviço</source>
        <translation>Pa sèvis</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Voltar</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Guardar a senha</source>
        <translation>Sere kòd la</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>SoFar</name>
    <message>
        <source>Respostas até aqui</source>
        <translation>Repons jiskaprezan</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>Pa reponn</translation>
    </message>
</context>
<context>
    <name>StaffBand</name>
    <message>
        <source>Opções do atendente</source>
        <translation>Chwa anplwaye a</translation>
    </message>
</context>
<context>
    <name>TopBand</name>
    <message>
        <source>Mudar a língua</source>
        <translation>Chanje lang lan</translation>
    </message>
    <message>
        <source>Acessibilidade</source>
        <translation>Aksesibilite</translation>
    </message>
    <message>
        <source>Sair</source>
        <translation>Soti</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Sair</source>
        <translation>Soti</translation>
    </message>
    <message>
        <source>Voltar e tentar de novo</source>
        <translation>Tounen epi eseye ankò</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Não conseguimos terminar agora</source>
        <translation>Nou pa t ka fini kounye a</translation>
    </message>
    <message>
        <source>Você pode tentar de novo ou tocar em Ajuda.</source>
        <translation>Ou ka eseye ankò oswa peze Èd.</translation>
    </message>
    <message>
        <source>Toque em Ajuda ou fale com alguém do balcão.</source>
        <translation>Peze Èd oswa pale ak yon moun nan kontwa a.</translation>
    </message>
</context>
<context>
    <name>Unseen</name>
    <message>
        <source>Comprovantes que ninguém viu</source>
        <translation>Resi pèsonn pa t wè</translation>
    </message>
    <message>
        <source>Pergunte à pessoa o dia e a hora em que a tela se apagou, e mostre o comprovante dela.</source>
        <translation>Mande moun nan ki jou ak ki lè ekran an te etenn, epi montre resi li.</translation>
    </message>
    <message>
        <source>Todos os comprovantes foram vistos.</source>
        <translation>Yo te wè tout resi yo.</translation>
    </message>
    <message>
        <source>Protocolo %1</source>
        <translation>Nimewo demann %1</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>Você também é atendido aqui:</source>
        <translation>Yo ka sèvi ou isit la tou:</translation>
    </message>
    <message>
        <source>Telefone: %1</source>
        <translation>Telefòn: %1</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Falta a sua resposta.</source>
        <translation>Repons ou manke.</translation>
    </message>
    <message>
        <source>Não entendemos esta resposta. Escreva de novo.</source>
        <translation>Nou pa konprann repons sa a. Ekri l ankò.</translation>
    </message>
    <message>
        <source>Escolha uma das respostas.</source>
        <translation>Chwazi youn nan repons yo.</translation>
    </message>
    <message>
        <source>O texto ficou comprido demais. Use até {limit} letras.</source>
        <translation>Tèks la twò long. Sèvi ak {limit} lèt pou pi plis.</translation>
    </message>
    <message>
        <source>A leitura trouxe sinais estranhos. Escreva com o teclado.</source>
        <translation>Lekti a pote siy dwòl. Ekri ak klavye a.</translation>
    </message>
    <message>
        <source>Use só letras, números e pontuação, sem figurinhas.</source>
        <translation>Sèvi ak lèt, chif ak ponktiyasyon sèlman, san emoji.</translation>
    </message>
    <message>
        <source>Use só letras do nosso alfabeto.</source>
        <translation>Sèvi ak lèt alfabè laten an sèlman.</translation>
    </message>
    <message>
        <source>Há sinais que não conhecemos. Escreva com o teclado da tela.</source>
        <translation>Gen siy nou pa konnen. Ekri ak klavye ki sou ekran an.</translation>
    </message>
    <message>
        <source>Escreva um número inteiro, sem vírgula.</source>
        <translation>Ekri yon nonm antye, san vigil.</translation>
    </message>
    <message>
        <source>Escreva só números.</source>
        <translation>Ekri chif sèlman.</translation>
    </message>
    <message>
        <source>O menor número aqui é {limit}.</source>
        <translation>Pi piti nonm isit la se {limit}.</translation>
    </message>
    <message>
        <source>O maior número aqui é {limit}.</source>
        <translation>Pi gwo nonm isit la se {limit}.</translation>
    </message>
    <message>
        <source>Esta data não existe. Confira dia, mês e ano.</source>
        <translation>Dat sa a pa egziste. Verifye jou, mwa ak ane.</translation>
    </message>
    <message>
        <source>A data precisa ser {limit} ou depois.</source>
        <translation>Dat la dwe {limit} oswa apre.</translation>
    </message>
    <message>
        <source>A data precisa ser {limit} ou antes.</source>
        <translation>Dat la dwe {limit} oswa anvan.</translation>
    </message>
    <message>
        <source>O CPF tem 11 números. Confira quantos você digitou.</source>
        <translation>CPF a gen 11 chif. Verifye konbyen ou ekri.</translation>
    </message>
    <message>
        <source>Este CPF não existe. Confira número por número.</source>
        <translation>CPF sa a pa egziste. Verifye chif pa chif.</translation>
    </message>
    <message>
        <source>O CNPJ tem 14 números ou letras. Confira quantos você digitou.</source>
        <translation>CNPJ a gen 14 chif oswa lèt. Verifye konbyen ou ekri.</translation>
    </message>
    <message>
        <source>Este CNPJ não existe. Confira número por número.</source>
        <translation>CNPJ sa a pa egziste. Verifye chif pa chif.</translation>
    </message>
    <message>
        <source>Confira o telefone. Ele começa com o DDD, como 65.</source>
        <translation>Verifye telefòn nan. Li kòmanse ak kòd zòn nan, tankou 65.</translation>
    </message>
    <message>
        <source>Confira o e-mail. Ele é assim: nome@exemplo.com.br</source>
        <translation>Verifye imel la. Li konsa: non@egzanp.com.br</translation>
    </message>
    <message>
        <source>O CEP tem 8 números. Pode deixar em branco se não souber.</source>
        <translation>CEP a gen 8 chif. Ou ka kite l vid si ou pa konnen l.</translation>
    </message>
    <message>
        <source>Escreva o nome da cidade e escolha na lista.</source>
        <translation>Ekri non vil la epi chwazi l nan lis la.</translation>
    </message>
    <message>
        <source>Sem a sua autorização não podemos fazer este pedido aqui.</source>
        <translation>San otorizasyon ou nou pa ka fè demann sa a isit la.</translation>
    </message>
    <message>
        <source>Este é o seu CPF. Se o pedido é para você, volte e escolha “Para mim”.</source>
        <translation>Sa se CPF pa ou. Si demann lan se pou ou, tounen epi chwazi “Pou mwen”.</translation>
    </message>
    <message>
        <source>Este é o seu nome. Se o pedido é para você, volte e escolha “Para mim”. Se não, chame um atendente.</source>
        <translation>Sa se non pa ou. Si demann lan se pou ou, tounen epi chwazi “Pou mwen”. Si non, rele yon anplwaye.</translation>
    </message>
    <message>
        <source>Falta confirmar a sua presença com a câmera.</source>
        <translation>Prezans ou poko konfime ak kamera a.</translation>
    </message>
    <message>
        <source>Não deu certo desta vez. Vamos tentar de novo, com calma.</source>
        <translation>Sa pa mache fwa sa a. Ann eseye ankò, san prese.</translation>
    </message>
    <message>
        <source>Um atendente confirma a sua presença. Espere aqui.</source>
        <translation>Yon moun ap konfime prezans ou. Tann isit la.</translation>
    </message>
    <message>
        <source>Falta fotografar o documento.</source>
        <translation>Foto dokiman an manke.</translation>
    </message>
    <message>
        <source>Faltam páginas. São pelo menos {limit}.</source>
        <translation>Gen paj ki manke. Fòk gen omwen {limit}.</translation>
    </message>
    <message>
        <source>São páginas demais. Cabem {limit}.</source>
        <translation>Gen twòp paj. {limit} ka antre.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Tente de novo, ou chame um atendente.</source>
        <translation>Kamera a pa mache kounye a. Eseye ankò, oswa rele yon anplwaye.</translation>
    </message>
    <message>
        <source>A câmera parou. As páginas prontas continuam aqui. Tente de novo, ou chame um atendente.</source>
        <translation>Kamera a kanpe. Paj ki pare yo toujou la. Eseye ankò, oswa rele yon anplwaye.</translation>
    </message>
    <message>
        <source>O arquivo não é uma foto. Use JPEG ou PNG.</source>
        <translation>Fichye a pa yon foto. Sèvi ak JPEG oswa PNG.</translation>
    </message>
    <message>
        <source>A foto do arquivo está estragada. Escolha outra.</source>
        <translation>Foto ki nan fichye a gate. Chwazi yon lòt.</translation>
    </message>
    <message>
        <source>A foto do arquivo é grande demais. Escolha outra.</source>
        <translation>Foto ki nan fichye a twò gwo. Chwazi yon lòt.</translation>
    </message>
    <message>
        <source>A foto do arquivo é pequena demais para ler.</source>
        <translation>Foto ki nan fichye a twò piti pou li.</translation>
    </message>
    <message>
        <source>Falta assinar, ou confirmar sem desenhar.</source>
        <translation>Siyati a manke, oswa konfimasyon san desen.</translation>
    </message>
    <message>
        <source>A assinatura ficou pequena. Assine de novo, maior.</source>
        <translation>Siyati a piti. Siyen ankò, pi gwo.</translation>
    </message>
    <message>
        <source>A assinatura tem traços demais. Apague e assine de novo.</source>
        <translation>Siyati a gen twòp liy. Efase l epi siyen ankò.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Um atendente pode confirmar a sua presença.</source>
        <translation>Kamera a pa mache kounye a. Yon moun ka konfime prezans ou.</translation>
    </message>
    <message>
        <source>Com internet.</source>
        <translation>Gen entènèt.</translation>
    </message>
    <message>
        <source>Sem internet agora. Seu pedido fica guardado e segue sozinho.</source>
        <translation>Pa gen entènèt kounye a. Demann ou an ap rete sere epi l ap ale poukont li.</translation>
    </message>
    <message>
        <source>Seu pedido fica guardado aqui e segue sozinho.</source>
        <translation>Demann ou an ap rete sere isit la epi l ap ale poukont li.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado aqui. A equipe deste lugar vai levá-lo ao órgão.</source>
        <translation>Demann ou an sere isit la. Ekip kote sa a ap pote l nan biwo a.</translation>
    </message>
    <message>
        <source>Seu pedido já chegou ao órgão.</source>
        <translation>Demann ou an gentan rive nan biwo a.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado e a caminho do órgão.</source>
        <translation>Demann ou an sere epi li sou wout biwo a.</translation>
    </message>
    <message>
        <source>Sem internet agora. Seu pedido está guardado e segue sozinho.</source>
        <translation>Pa gen entènèt kounye a. Demann ou an sere epi l ap ale poukont li.</translation>
    </message>
    <message>
        <source>Seu pedido está guardado e segue sozinho.</source>
        <translation>Demann ou an sere epi l ap ale poukont li.</translation>
    </message>
    <message>
        <source>Prazo</source>
        <translation>Delè</translation>
    </message>
    <message>
        <source>Custo</source>
        <translation>Pri</translation>
    </message>
    <message>
        <source>Como é feito</source>
        <translation>Kijan sa fèt</translation>
    </message>
    <message>
        <source>Espera</source>
        <translation>Tan tann</translation>
    </message>
    <message>
        <source>Quais dados usamos</source>
        <translation>Ki done nou itilize</translation>
    </message>
    <message>
        <source>Para que usamos</source>
        <translation>Poukisa nou itilize yo</translation>
    </message>
    <message>
        <source>Por quanto tempo guardamos</source>
        <translation>Konbyen tan nou kenbe yo</translation>
    </message>
    <message>
        <source>Sobre a sua imagem</source>
        <translation>Sou imaj ou</translation>
    </message>
    <message>
        <source>Não conseguimos guardar o seu pedido agora. O que você respondeu continua aqui.</source>
        <translation>Nou pa t ka sere demann ou an kounye a. Sa ou reponn yo toujou la.</translation>
    </message>
    <message>
        <source>Não conseguimos proteger o seu pedido agora. O que você respondeu continua aqui.</source>
        <translation>Nou pa t ka pwoteje demann ou an kounye a. Sa ou reponn yo toujou la.</translation>
    </message>
    <message>
        <source>Este quiosque ainda não está pronto para receber pedidos.</source>
        <translation>Kyòs sa a poko pare pou pran demann.</translation>
    </message>
    <message>
        <source>Este quiosque não pode receber pedidos agora. Um atendente ajuda você no balcão.</source>
        <translation>Kyòs sa a pa ka pran demann kounye a. Yon moun ap ede ou nan kontwa a.</translation>
    </message>
    <message>
        <source>Este quiosque não recebe pedidos agora. Você pode ler sobre os serviços aqui. Para pedir, um atendente ajuda você no balcão.</source>
        <translation>Kyòs sa a pa pran demann kounye a. Ou ka li sou sèvis yo isit la. Pou fè yon demann, yon moun ap ede ou nan kontwa a.</translation>
    </message>
    <message>
        <source>Agora este quiosque não recebe pedidos destes serviços: {services}. Você pode ler sobre todos aqui. Para pedir, um atendente ajuda você no balcão.</source>
        <translation>Kounye a kyòs sa a pa pran demann pou sèvis sa yo: {services}. Ou ka li sou tout sèvis yo isit la. Pou fè yon demann, yon moun ap ede ou nan kontwa a.</translation>
    </message>
    <message>
        <source>{services} e mais {count}</source>
        <translation>{services} ak {count} lòt</translation>
    </message>
    <message>
        <source>Fique de frente para a câmera</source>
        <translation>Kanpe devan kamera a</translation>
    </message>
    <message>
        <source>Uma pessoa de cada vez diante da câmera</source>
        <translation>Yon sèl moun alafwa devan kamera a</translation>
    </message>
    <message>
        <source>Chegue um pouco mais perto</source>
        <translation>Pwoche yon ti kras</translation>
    </message>
    <message>
        <source>Afaste-se um pouco</source>
        <translation>Rale kò ou dèyè yon ti kras</translation>
    </message>
    <message>
        <source>Coloque o rosto no meio do oval</source>
        <translation>Mete figi ou nan mitan oval la</translation>
    </message>
    <message>
        <source>Está escuro. Vire-se para a luz</source>
        <translation>Li fè nwa. Vire sou limyè a</translation>
    </message>
    <message>
        <source>Há luz demais. Mude um pouco de lugar</source>
        <translation>Gen twòp limyè. Deplase ou yon ti kras</translation>
    </message>
    <message>
        <source>Há sombra no rosto. Mude um pouco de lugar</source>
        <translation>Gen lonbraj sou figi ou. Deplase ou yon ti kras</translation>
    </message>
    <message>
        <source>A luz vem de trás. Mude um pouco de lugar</source>
        <translation>Limyè a dèyè ou. Deplase ou yon ti kras</translation>
    </message>
    <message>
        <source>Descubra a boca e o nariz, se puder</source>
        <translation>Dekouvri bouch ou ak nen ou, si ou kapab</translation>
    </message>
    <message>
        <source>Levante o boné ou tire os óculos escuros</source>
        <translation>Leve kaskèt la oswa wete linèt nwa yo</translation>
    </message>
    <message>
        <source>Os óculos refletem a luz. Abaixe um pouco o rosto</source>
        <translation>Linèt yo reflete limyè a. Bese figi ou yon ti kras</translation>
    </message>
    <message>
        <source>Não se mexa por um instante</source>
        <translation>Pa bouje pou yon ti moman</translation>
    </message>
    <message>
        <source>Abra bem os olhos</source>
        <translation>Louvri je ou byen</translation>
    </message>
    <message>
        <source>Olhe para a câmera</source>
        <translation>Gade kamera a</translation>
    </message>
    <message>
        <source>Vire o rosto devagar para a sua esquerda</source>
        <translation>Vire figi ou dousman sou bò gòch ou</translation>
    </message>
    <message>
        <source>Vire o rosto devagar para a sua direita</source>
        <translation>Vire figi ou dousman sou bò dwat ou</translation>
    </message>
    <message>
        <source>Levante o rosto devagar</source>
        <translation>Leve figi ou dousman</translation>
    </message>
    <message>
        <source>Abaixe o rosto devagar</source>
        <translation>Bese figi ou dousman</translation>
    </message>
    <message>
        <source>Pisque duas vezes, com calma</source>
        <translation>Bat je ou de fwa, dousman</translation>
    </message>
    <message>
        <source>Dê um sorriso</source>
        <translation>Souri</translation>
    </message>
    <message>
        <source>Abra a boca</source>
        <translation>Louvri bouch ou</translation>
    </message>
    <message>
        <source>A câmera parou. Espere um instante</source>
        <translation>Kamera a kanpe. Tann yon ti moman</translation>
    </message>
    <message>
        <source>Mostre o documento à câmera</source>
        <translation>Montre kamera a dokiman an</translation>
    </message>
    <message>
        <source>Afaste um pouco: mostre a folha inteira</source>
        <translation>Ale yon ti jan pi lwen: montre tout fèy la</translation>
    </message>
    <message>
        <source>Mais perto</source>
        <translation>Pi pre</translation>
    </message>
    <message>
        <source>Deixe a folha de frente para a câmera</source>
        <translation>Mete fèy la anfas kamera a</translation>
    </message>
    <message>
        <source>Está escuro. Procure mais luz</source>
        <translation>Li fè nwa. Chache plis limyè</translation>
    </message>
    <message>
        <source>Há luz demais. Incline um pouco a folha</source>
        <translation>Gen twòp limyè. Panche fèy la yon ti kras</translation>
    </message>
    <message>
        <source>Há um reflexo. Incline um pouco a folha</source>
        <translation>Gen yon reflè. Panche fèy la yon ti kras</translation>
    </message>
    <message>
        <source>Há uma sombra. Mude um pouco de lugar</source>
        <translation>Gen yon lonbraj. Chanje plas yon ti kras</translation>
    </message>
    <message>
        <source>Segure firme</source>
        <translation>Kenbe fèm</translation>
    </message>
    <message>
        <source>A imagem está tremida. Segure firme</source>
        <translation>Imaj la ap tranble. Kenbe fèm</translation>
    </message>
    <message>
        <source>Foto tirada</source>
        <translation>Foto a pran</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Não vimos as bordas da folha. A foto ficou inteira, como está.</source>
        <translation>Nou pa wè bò fèy la. Foto a rete antye, jan l ye a.</translation>
    </message>
    <message>
        <source>A folha não aparece inteira. É melhor tirar de novo, mais de longe.</source>
        <translation>Fèy la pa parèt antye. Li pi bon pran l ankò, pi lwen.</translation>
    </message>
    <message>
        <source>A folha ficou pequena na foto. É melhor tirar de novo, mais perto.</source>
        <translation>Fèy la piti nan foto a. Li pi bon pran l ankò, pi pre.</translation>
    </message>
    <message>
        <source>A folha está muito inclinada. Veja se dá para ler.</source>
        <translation>Fèy la panche anpil. Gade si w ka li l.</translation>
    </message>
    <message>
        <source>A foto ficou escura. Veja se dá para ler.</source>
        <translation>Foto a fè nwa. Gade si w ka li l.</translation>
    </message>
    <message>
        <source>A foto ficou clara demais. Veja se dá para ler.</source>
        <translation>Foto a twò klè. Gade si w ka li l.</translation>
    </message>
    <message>
        <source>Há um reflexo na folha. Veja se ele não cobre nada.</source>
        <translation>Gen yon reflè sou fèy la. Gade si l pa kouvri anyen.</translation>
    </message>
    <message>
        <source>Há uma sombra na folha. Veja se dá para ler.</source>
        <translation>Gen yon lonbraj sou fèy la. Gade si w ka li l.</translation>
    </message>
    <message>
        <source>A foto ficou tremida. É melhor tirar de novo.</source>
        <translation>Foto a twoub. Li pi bon pran l ankò.</translation>
    </message>
    <message>
        <source>Não conseguimos ver o seu rosto.</source>
        <translation>Nou pa t ka wè figi ou.</translation>
    </message>
    <message>
        <source>O rosto saiu da imagem.</source>
        <translation>Figi ou soti nan imaj la.</translation>
    </message>
    <message>
        <source>Havia mais de uma pessoa na imagem.</source>
        <translation>Te gen plis pase yon moun nan imaj la.</translation>
    </message>
    <message>
        <source>O tempo acabou antes do movimento.</source>
        <translation>Tan an fini anvan mouvman an.</translation>
    </message>
    <message>
        <source>A imagem não ficou boa.</source>
        <translation>Imaj la pa t bon.</translation>
    </message>
    <message>
        <source>A câmera não funcionou como devia. A falha não é sua.</source>
        <translation>Kamera a pa t mache jan l ta dwe. Se pa fòt ou.</translation>
    </message>
    <message>
        <source>O movimento veio antes do pedido.</source>
        <translation>Mouvman an vini anvan nou mande l.</translation>
    </message>
    <message>
        <source>O movimento foi outro.</source>
        <translation>Se te yon lòt mouvman.</translation>
    </message>
    <message>
        <source>A câmera parou de responder.</source>
        <translation>Kamera a sispann reponn.</translation>
    </message>
    <message>
        <source>A câmera está lenta agora. A falha não é sua.</source>
        <translation>Kamera a dousman kounye a. Se pa fòt ou.</translation>
    </message>
    <message>
        <source>Esta verificação não serve para você. A falha não é sua.</source>
        <translation>Verifikasyon sa a pa bon pou ou. Se pa fòt ou.</translation>
    </message>
    <message>
        <source>Enviando para a impressora…</source>
        <translation>N ap voye l bay enprimant lan…</translation>
    </message>
    <message>
        <source>Enviado para a impressora. Espere o papel sair.</source>
        <translation>Nou voye l bay enprimant lan. Tann papye a soti.</translation>
    </message>
    <message>
        <source>Enviado para a impressora. Ela não avisa se imprimiu: confira o papel.</source>
        <translation>Nou voye l bay enprimant lan. Li pa di si li enprime: gade papye a.</translation>
    </message>
    <message>
        <source>A impressora está sem papel. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>Enprimant lan pa gen papye. Demann ou an fèt: sèvi ak telefòn ou oswa ekri nimewo pwotokòl la.</translation>
    </message>
    <message>
        <source>O papel prendeu na impressora. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>Papye a kole nan enprimant lan. Demann ou an fèt: sèvi ak telefòn ou oswa ekri nimewo pwotokòl la.</translation>
    </message>
    <message>
        <source>A impressora está aberta. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>Enprimant lan louvri. Demann ou an fèt: sèvi ak telefòn ou oswa ekri nimewo pwotokòl la.</translation>
    </message>
    <message>
        <source>A impressora parou. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>Enprimant lan kanpe. Demann ou an fèt: sèvi ak telefòn ou oswa ekri nimewo pwotokòl la.</translation>
    </message>
    <message>
        <source>A impressora não responde. Seu pedido está feito: use o celular ou anote o protocolo.</source>
        <translation>Enprimant lan pa reponn. Demann ou an fèt: sèvi ak telefòn ou oswa ekri nimewo pwotokòl la.</translation>
    </message>
    <message>
        <source>Um movimento de cada vez, com calma.</source>
        <translation>Yon mouvman alafwa, san prese.</translation>
    </message>
    <message>
        <source>Muito bem. Era só isso.</source>
        <translation>Trè byen. Se te sa sèlman.</translation>
    </message>
    <message>
        <source>Muito bem. Falta um movimento.</source>
        <translation>Trè byen. Rete yon mouvman.</translation>
    </message>
    <message>
        <source>Faltam {count} movimentos.</source>
        <translation>Rete {count} mouvman.</translation>
    </message>
    <message>
        <source>Algo não funcionou como devia. A falha não é sua.</source>
        <translation>Yon bagay pa t mache jan l ta dwe. Se pa fòt ou.</translation>
    </message>
    <message>
        <source>Escreva o número do protocolo, ou mostre o comprovante à câmera.</source>
        <translation>Ekri nimewo demann nan, oswa montre kamera a resi a.</translation>
    </message>
    <message>
        <source>Faltam letras ou números. Depois das duas primeiras letras, o protocolo tem 12.</source>
        <translation>Manke lèt oswa chif. Apre de premye lèt yo, nimewo a gen 12.</translation>
    </message>
    <message>
        <source>Há letras ou números a mais. Depois das duas primeiras letras, o protocolo tem 12.</source>
        <translation>Gen twòp lèt oswa chif. Apre de premye lèt yo, nimewo a gen 12.</translation>
    </message>
    <message>
        <source>Este número não confere: há uma letra ou um número trocado. Olhe o comprovante de novo.</source>
        <translation>Nimewo sa a pa bon: gen yon lèt oswa yon chif ki pa nan plas li. Gade resi a ankò.</translation>
    </message>
    <message>
        <source>Este código não é de um comprovante do Balcão.</source>
        <translation>Kòd sa a se pa kòd yon resi Balcão.</translation>
    </message>
    <message>
        <source>Este comprovante não foi feito por um ponto de atendimento daqui. Não confie nele.</source>
        <translation>Se pa yon pwen sèvis pa nou ki fè resi sa a. Pa fè l konfyans.</translation>
    </message>
    <message>
        <source>A câmera não está funcionando agora. Escreva o número do protocolo.</source>
        <translation>Kamera a pa mache kounye a. Ekri nimewo demann nan.</translation>
    </message>
    <message>
        <source>O código tem uma palavra, dois números e outra palavra. Veja no seu comprovante.</source>
        <translation>Kòd la gen yon mo, de chif ak yon lòt mo. Gade l sou resi ou.</translation>
    </message>
    <message>
        <source>Este código não é o do pedido. Você pode tentar mais {left} vezes.</source>
        <translation>Se pa kòd demann sa a. Ou ka eseye {left} fwa ankò.</translation>
    </message>
    <message>
        <source>Este código não é o do pedido. Você pode tentar mais uma vez.</source>
        <translation>Se pa kòd demann sa a. Ou ka eseye yon lòt fwa.</translation>
    </message>
    <message>
        <source>Houve códigos errados demais para este pedido. Volte daqui a uma hora ou chame um atendente.</source>
        <translation>Te gen twòp move kòd pou demann sa a. Tounen nan inèdtan oswa rele yon anplwaye.</translation>
    </message>
    <message>
        <source>Não conseguimos guardar isto agora. Nada mudou no seu pedido.</source>
        <translation>Nou pa t ka konsève sa kounye a. Anyen pa chanje nan demann ou.</translation>
    </message>
    <message>
        <source>Está guardado aqui e segue sozinho quando houver internet.</source>
        <translation>Li konsève isit la epi l ap ale pou kont li lè gen entènèt.</translation>
    </message>
    <message>
        <source>Está guardado aqui, mas parou. Chame um atendente: ele resolve com você.</source>
        <translation>Li konsève isit la, men li kanpe. Rele yon anplwaye: l ap regle sa avèk ou.</translation>
    </message>
    <message>
        <source>Foi entregue ao órgão, que assinou o recebimento.</source>
        <translation>Yo remèt li bay biwo a, ki siyen pou li.</translation>
    </message>
    <message>
        <source>Perguntando ao órgão. Você não precisa esperar.</source>
        <translation>N ap mande biwo a. Ou pa bezwen tann.</translation>
    </message>
    <message>
        <source>Não conseguimos perguntar ao órgão agora.</source>
        <translation>Nou pa t ka mande biwo a kounye a.</translation>
    </message>
    <message>
        <source>Sem internet agora: não sabemos o que o órgão já fez.</source>
        <translation>Pa gen entènèt kounye a: nou pa konnen sa biwo a deja fè.</translation>
    </message>
    <message>
        <source>O órgão não respondeu agora. Tente de novo daqui a pouco.</source>
        <translation>Biwo a pa reponn kounye a. Eseye ankò talè.</translation>
    </message>
    <message>
        <source>O órgão ainda não recebeu este pedido. Ele pode estar a caminho.</source>
        <translation>Biwo a poko resevwa demann sa a. Petèt li sou wout.</translation>
    </message>
    <message>
        <source>Recebido. O órgão vai analisar.</source>
        <translation>Yo resevwa l. Biwo a pral egzamine l.</translation>
    </message>
    <message>
        <source>Em análise por uma pessoa do órgão.</source>
        <translation>Yon moun nan biwo a ap egzamine l.</translation>
    </message>
    <message>
        <source>Aceito.</source>
        <translation>Yo asepte l.</translation>
    </message>
    <message>
        <source>Não foi aceito. Você pode reclamar na ouvidoria do órgão.</source>
        <translation>Yo pa asepte l. Ou ka pote plent bay biwo ki resevwa plent yo.</translation>
    </message>
    <message>
        <source>Cancelado.</source>
        <translation>Anile.</translation>
    </message>
    <message>
        <source>Um pedido mais novo tomou o lugar deste.</source>
        <translation>Yon demann ki pi nouvo pran plas sa a.</translation>
    </message>
    <message>
        <source>O cancelamento está guardado e segue sozinho. O órgão confere o código e cancela.</source>
        <translation>Anilasyon an konsève epi l ap ale pou kont li. Biwo a verifye kòd la epi l anile.</translation>
    </message>
    <message>
        <source>O órgão recebeu o cancelamento. O pedido está cancelado.</source>
        <translation>Biwo a resevwa anilasyon an. Demann lan anile.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento.</source>
        <translation>Biwo a pa asepte anilasyon an.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento: o código secreto era outro.</source>
        <translation>Biwo a pa asepte anilasyon an: kòd sekrè a te yon lòt.</translation>
    </message>
    <message>
        <source>O órgão não aceitou o cancelamento: o pedido já tinha sido decidido.</source>
        <translation>Biwo a pa asepte anilasyon an: demann nan te deja deside.</translation>
    </message>
    <message>
        <source>Um pedido novo, que toma o lugar deste, está guardado e segue sozinho.</source>
        <translation>Yon nouvo demann, ki pran plas sa a, konsève epi l ap ale pou kont li.</translation>
    </message>
    <message>
        <source>Nada foi enviado: o programa de envio não responde. Chame o técnico.</source>
        <translation>Anyen pa voye: pwogram ki voye a pa reponn. Rele teknisyen an.</translation>
    </message>
    <message>
        <source>Nada foi enviado: não há internet.</source>
        <translation>Anyen pa voye: pa gen entènèt.</translation>
    </message>
    <message>
        <source>Nada foi entregue agora: a plataforma pediu para esperar. Tudo continua guardado aqui.</source>
        <translation>Anyen pa remèt kounye a: platfòm nan mande pou tann. Tout bagay toujou konsève isit la.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. Nada espera aqui.</source>
        <translation>Remèt kounye a: {sent}. Anyen p ap tann isit la.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. Esperam e seguem sozinhos: {left}.</source>
        <translation>Remèt kounye a: {sent}. Ap tann epi y ap ale pou kont yo: {left}.</translation>
    </message>
    <message>
        <source>Entregues agora: {sent}. A plataforma recusou algo: veja o que parou.</source>
        <translation>Remèt kounye a: {sent}. Platfòm nan refize yon bagay: gade sa ki kanpe.</translation>
    </message>
    <message>
        <source>Nada foi enviado.</source>
        <translation>Anyen pa voye.</translation>
    </message>
    <message>
        <source>A plataforma não aceita mais este quiosque: tudo fica guardado aqui. Chame o técnico.</source>
        <translation>Platfòm nan pa aksepte kyòs sa a ankò: tout bagay rete konsève isit la. Rele teknisyen an.</translation>
    </message>
    <message>
        <source>Um documento do pedido não foi aceito.</source>
        <translation>Yo pa aksepte yon dokiman nan demann lan.</translation>
    </message>
    <message>
        <source>As pessoas do pedido não são as das respostas.</source>
        <translation>Moun ki nan demann lan pa menm ak moun ki nan repons yo.</translation>
    </message>
    <message>
        <source>O que a equipe declarou neste pedido não confere.</source>
        <translation>Sa ekip la deklare nan demann sa a pa koresponn.</translation>
    </message>
    <message>
        <source>O serviço mudou na plataforma depois deste pedido.</source>
        <translation>Sèvis la chanje sou platfòm nan apre demann sa a.</translation>
    </message>
    <message>
        <source>A plataforma não oferece mais este serviço.</source>
        <translation>Platfòm nan pa ofri sèvis sa a ankò.</translation>
    </message>
    <message>
        <source>A mensagem é grande demais. Chame o técnico.</source>
        <translation>Mesaj la twò gwo. Rele teknisyen an.</translation>
    </message>
    <message>
        <source>A plataforma não conseguiu ler esta mensagem. Chame o técnico.</source>
        <translation>Platfòm nan pa t kapab li mesaj sa a. Rele teknisyen an.</translation>
    </message>
    <message>
        <source>Gravados em {place}: {written}. Vão fechados, e nada foi apagado daqui.</source>
        <translation>Anrejistre sou {place}: {written}. Yo fèmen, epi anyen pa efase isit la.</translation>
    </message>
    <message>
        <source>Não havia nada a enviar.</source>
        <translation>Pa t gen anyen pou voye.</translation>
    </message>
    <message>
        <source>Este quiosque não conhece este pedido. Pode ter sido feito em outro.</source>
        <translation>Kyòs sa a pa konnen demann sa a. Petèt li te fèt nan yon lòt.</translation>
    </message>
    <message>
        <source>Com internet: a plataforma responde.</source>
        <translation>Gen entènèt: platfòm nan reponn.</translation>
    </message>
    <message>
        <source>Sem internet: tudo fica guardado aqui.</source>
        <translation>Pa gen entènèt: tout bagay rete konsève isit la.</translation>
    </message>
    <message>
        <source>O programa de envio não está rodando.</source>
        <translation>Pwogram ki voye a p ap mache.</translation>
    </message>
    <message>
        <source>Pedido</source>
        <translation>Demann</translation>
    </message>
    <message>
        <source>Avaliação</source>
        <translation>Evalyasyon</translation>
    </message>
    <message>
        <source>Cancelamento</source>
        <translation>Anilasyon</translation>
    </message>
    <message>
        <source>Mensagem do quiosque</source>
        <translation>Mesaj kyòs la</translation>
    </message>
    <message>
        <source>O código secreto não confere.</source>
        <translation>Kòd sekrè a pa bon.</translation>
    </message>
    <message>
        <source>O pedido já foi decidido, cancelado ou corrigido.</source>
        <translation>Demann lan deja deside, anile oswa korije.</translation>
    </message>
    <message>
        <source>As respostas não passam nas regras do serviço.</source>
        <translation>Repons yo pa respekte règ sèvis la.</translation>
    </message>
    <message>
        <source>Falta um anexo neste quiosque.</source>
        <translation>Gen yon pyès ki manke nan kyòs sa a.</translation>
    </message>
    <message>
        <source>Um anexo está danificado neste quiosque.</source>
        <translation>Gen yon pyès ki domaje nan kyòs sa a.</translation>
    </message>
    <message>
        <source>A plataforma já tem outra mensagem com este número.</source>
        <translation>Platfòm nan deja gen yon lòt mesaj ak nimewo sa a.</translation>
    </message>
    <message>
        <source>A prova de presença não foi aceita.</source>
        <translation>Yo pa asepte prèv prezans lan.</translation>
    </message>
    <message>
        <source>Um CPF não existe ou está incompleto.</source>
        <translation>Yon CPF pa egziste oswa li pa konplè.</translation>
    </message>
    <message>
        <source>Um CNPJ não existe ou está incompleto.</source>
        <translation>Yon CNPJ pa egziste oswa li pa konplè.</translation>
    </message>
    <message>
        <source>Um telefone não existe.</source>
        <translation>Yon telefòn pa egziste.</translation>
    </message>
    <message>
        <source>Um e-mail não está certo.</source>
        <translation>Yon imel pa bon.</translation>
    </message>
    <message>
        <source>Um CEP não existe.</source>
        <translation>Yon CEP pa egziste.</translation>
    </message>
    <message>
        <source>Uma data não serve.</source>
        <translation>Yon dat pa bon.</translation>
    </message>
    <message>
        <source>Um documento não serve.</source>
        <translation>Yon dokiman pa bon.</translation>
    </message>
    <message>
        <source>A assinatura não serve.</source>
        <translation>Siyati a pa bon.</translation>
    </message>
    <message>
        <source>Falta uma resposta.</source>
        <translation>Yon repons manke.</translation>
    </message>
    <message>
        <source>Uma resposta não serve.</source>
        <translation>Yon repons pa bon.</translation>
    </message>
    <message>
        <source>A plataforma não aceita como está.</source>
        <translation>Platfòm nan pa asepte l jan l ye a.</translation>
    </message>
    <message>
        <source>Vai de novo, como está.</source>
        <translation>L ap ale ankò, jan l ye a.</translation>
    </message>
    <message>
        <source>Gravando. Não tire o pendrive.</source>
        <translation>N ap anrejistre. Pa retire kle USB a.</translation>
    </message>
    <message>
        <source>Não havia nada a gravar.</source>
        <translation>Pa t gen anyen pou anrejistre.</translation>
    </message>
    <message>
        <source>Não foi possível gravar em {place}. Tente outro pendrive.</source>
        <translation>Nou pa t ka anrejistre sou {place}. Eseye yon lòt kle USB.</translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message>
        <source>Qual é o seu número?</source>
        <translation>Ki nimewo ou?</translation>
    </message>
    <message>
        <source>Digite a sua senha</source>
        <translation>Tape kòd ou</translation>
    </message>
    <message>
        <source>Crie a sua senha</source>
        <translation>Kreye kòd ou</translation>
    </message>
    <message>
        <source>Digite a senha nova outra vez</source>
        <translation>Tape nouvo kòd la ankò</translation>
    </message>
    <message>
        <source>Um supervisor digita o número dele</source>
        <translation>Yon sipèvizè tape nimewo li</translation>
    </message>
    <message>
        <source>O número que a coordenação deu a você.</source>
        <translation>Nimewo kowòdinasyon an te ba ou.</translation>
    </message>
    <message>
        <source>Na primeira vez, use o código que você recebeu.</source>
        <translation>Premye fwa a, sèvi ak kòd ou te resevwa a.</translation>
    </message>
    <message>
        <source>De 6 a 12 números, só seus. Esta senha vale só neste balcão.</source>
        <translation>De 6 a 12 chif, pou ou sèlman. Kòd sa a bon sèlman nan kontwa sa a.</translation>
    </message>
    <message>
        <source>Assim sabemos que ela ficou como você quer.</source>
        <translation>Konsa nou konnen li jan ou vle l.</translation>
    </message>
    <message>
        <source>Número ou senha não conferem. Volte e confira os dois.</source>
        <translation>Nimewo a oswa kòd la pa bon. Retounen epi verifye tou de.</translation>
    </message>
    <message>
        <source>Houve senhas erradas demais. Espere {seconds} segundos e tente de novo.</source>
        <translation>Te gen twòp move kòd. Tann {seconds} segonn epi eseye ankò.</translation>
    </message>
    <message>
        <source>Este balcão está há muito tempo sem falar com a plataforma. Chame o suporte técnico.</source>
        <translation>Kontwa sa a gen lontan li pa pale ak platfòm nan. Rele sipò teknik.</translation>
    </message>
    <message>
        <source>Esta senha é fácil de adivinhar. Use de 6 a 12 números, sem sequência.</source>
        <translation>Kòd sa a fasil pou devine. Sèvi ak 6 a 12 chif, pa youn apre lòt.</translation>
    </message>
    <message>
        <source>As duas senhas são diferentes. Crie de novo.</source>
        <translation>De kòd yo diferan. Kreye l ankò.</translation>
    </message>
    <message>
        <source>O suporte técnico entra quando não há ninguém sendo atendido.</source>
        <translation>Sipò teknik antre lè pa gen moun y ap sèvi.</translation>
    </message>
    <message>
        <source>Aqui é preciso a senha de um supervisor.</source>
        <translation>Isit la yo bezwen kòd yon sipèvizè.</translation>
    </message>
    <message>
        <source>Não conseguimos conferir a senha agora. Tente de novo.</source>
        <translation>Nou pa t ka verifye kòd la kounye a. Eseye ankò.</translation>
    </message>
    <message>
        <source>Que documento mostra esse direito? Escolha o que você viu.</source>
        <translation>Ki dokiman ki montre dwa sa a? Chwazi sa ou te wè a.</translation>
    </message>
    <message>
        <source>O que você quer fazer?</source>
        <translation>Kisa ou vle fè?</translation>
    </message>
    <message>
        <source>Você viu a pessoa e o documento dela. Por que sem a câmera?</source>
        <translation>Ou wè moun nan ak dokiman li. Poukisa san kamera?</translation>
    </message>
    <message>
        <source>Por que a pessoa não confirma?</source>
        <translation>Poukisa moun nan pa konfime?</translation>
    </message>
    <message>
        <source>Com que direito a pessoa pede por outra? Veja o documento.</source>
        <translation>Ak ki dwa moun nan mande pou yon lòt? Gade dokiman an.</translation>
    </message>
    <message>
        <source>Que língua a pessoa lê?</source>
        <translation>Ki lang moun nan li?</translation>
    </message>
    <message>
        <source>Quem fica com os atendimentos guardados?</source>
        <translation>Kiyès ki pran vizit ki sere yo?</translation>
    </message>
    <message>
        <source>Este atendimento é de um colega. Por que você abre?</source>
        <translation>Vizit sa a se pou yon kòlèg. Poukisa ou louvri l?</translation>
    </message>
    <message>
        <source>Confirmar a presença sem a câmera</source>
        <translation>Konfime prezans san kamera</translation>
    </message>
    <message>
        <source>Devolver à pessoa e sair</source>
        <translation>Remèt moun nan epi soti</translation>
    </message>
    <message>
        <source>Guardar para continuar depois</source>
        <translation>Sere pou kontinye pita</translation>
    </message>
    <message>
        <source>Registrar o direito de pedir por outra pessoa</source>
        <translation>Anrejistre dwa pou mande pou yon lòt moun</translation>
    </message>
    <message>
        <source>Escolher a língua da pessoa</source>
        <translation>Chwazi lang moun nan</translation>
    </message>
    <message>
        <source>Terminar e apagar este atendimento</source>
        <translation>Fini epi efase vizit sa a</translation>
    </message>
    <message>
        <source>Trocar de atendente</source>
        <translation>Chanje anplwaye</translation>
    </message>
    <message>
        <source>Fechar o quiosque e testar a máquina</source>
        <translation>Fèmen kyòs la epi teste machin nan</translation>
    </message>
    <message>
        <source>Sair do balcão</source>
        <translation>Kite kontwa a</translation>
    </message>
    <message>
        <source>Acompanhar um pedido ou conferir um comprovante</source>
        <translation>Swiv yon demann oswa verifye yon resi</translation>
    </message>
    <message>
        <source>Ver o envio à plataforma</source>
        <translation>Gade sa k ap voye bay platfòm nan</translation>
    </message>
    <message>
        <source>Ver os números do dia</source>
        <translation>Gade chif jounen an</translation>
    </message>
    <message>
        <source>Terminar o turno</source>
        <translation>Fini ekip travay la</translation>
    </message>
    <message>
        <source>A câmera não funciona</source>
        <translation>Kamera a pa mache</translation>
    </message>
    <message>
        <source>A pessoa não pode fazer os movimentos</source>
        <translation>Moun nan pa ka fè mouvman yo</translation>
    </message>
    <message>
        <source>A pessoa não quer usar a câmera</source>
        <translation>Moun nan pa vle kamera a</translation>
    </message>
    <message>
        <source>A câmera não reconhece a pessoa</source>
        <translation>Kamera a pa rekonèt moun nan</translation>
    </message>
    <message>
        <source>A pessoa não lê, e ouviu tudo em voz alta</source>
        <translation>Moun nan pa konn li, epi li tande tout byen fò</translation>
    </message>
    <message>
        <source>Quem devia estar aqui saiu</source>
        <translation>Moun ki te dwe la a soti</translation>
    </message>
    <message>
        <source>A tela da pessoa não funciona</source>
        <translation>Ekran moun nan pa mache</translation>
    </message>
    <message>
        <source>É mãe ou pai de menor de idade</source>
        <translation>Se manman oswa papa yon minè</translation>
    </message>
    <message>
        <source>Tem a guarda ou a tutela</source>
        <translation>Gen gad oswa titèl</translation>
    </message>
    <message>
        <source>É curador ou curadora</source>
        <translation>Se kiratè</translation>
    </message>
    <message>
        <source>Tem procuração</source>
        <translation>Gen pwokirasyon</translation>
    </message>
    <message>
        <source>Apoia a decisão, por termo do juiz</source>
        <translation>Li apiye desizyon an, ak lòd jij la</translation>
    </message>
    <message>
        <source>Certidão de nascimento</source>
        <translation>Batistè</translation>
    </message>
    <message>
        <source>Documento de identidade com o nome dos pais</source>
        <translation>Pyès idantite ki gen non paran yo</translation>
    </message>
    <message>
        <source>Decisão do juiz</source>
        <translation>Desizyon jij la</translation>
    </message>
    <message>
        <source>Termo de guarda</source>
        <translation>Papye gadyen</translation>
    </message>
    <message>
        <source>Termo de tutela</source>
        <translation>Papye titèl</translation>
    </message>
    <message>
        <source>Termo de curatela</source>
        <translation>Papye kiratèl</translation>
    </message>
    <message>
        <source>Procuração feita em cartório</source>
        <translation>Pwokirasyon ki fèt kay notè</translation>
    </message>
    <message>
        <source>Procuração particular assinada</source>
        <translation>Pwokirasyon prive ki siyen</translation>
    </message>
    <message>
        <source>Termo de tomada de decisão apoiada</source>
        <translation>Papye desizyon ak sipò</translation>
    </message>
    <message>
        <source>Nenhum: a pessoa não trouxe o documento</source>
        <translation>Okenn: moun nan pa pote dokiman an</translation>
    </message>
    <message>
        <source>O colega pediu</source>
        <translation>Kòlèg la mande l</translation>
    </message>
    <message>
        <source>A pessoa tem urgência</source>
        <translation>Moun nan prese</translation>
    </message>
    <message>
        <source>Ninguém: continuam meus</source>
        <translation>Pèsonn: yo rete pou mwen</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Sere</translation>
    </message>
    <message>
        <source>De um colega</source>
        <translation>Pou yon kòlèg</translation>
    </message>
    <message>
        <source>Serviço retirado</source>
        <translation>Sèvis retire</translation>
    </message>
    <message>
        <source>Ainda não enviado</source>
        <translation>Poko voye</translation>
    </message>
    <message>
        <source>Enviado em parte</source>
        <translation>Voye an pati</translation>
    </message>
    <message>
        <source>Recusado: precisa de atenção</source>
        <translation>Refize: bezwen atansyon</translation>
    </message>
    <message>
        <source>Entregue ao órgão</source>
        <translation>Remèt bay ajans lan</translation>
    </message>
    <message>
        <source>Pede ajuda</source>
        <translation>Mande èd</translation>
    </message>
    <message>
        <source>Pediu ajuda e ninguém foi</source>
        <translation>Te mande èd epi pèsonn pa ale</translation>
    </message>
    <message>
        <source>O atendimento está guardado. Só você e os supervisores podem abrir.</source>
        <translation>Vizit la sere. Se sèlman ou menm ak sipèvizè yo ki ka louvri l.</translation>
    </message>
    <message>
        <source>Este serviço foi retirado. O atendimento continua guardado.</source>
        <translation>Yo retire sèvis sa a. Vizit la rete sere.</translation>
    </message>
    <message>
        <source>O disco não aceita gravar agora. O que está guardado continua guardado. Chame o técnico.</source>
        <translation>Disk la pa aksepte anrejistre kounye a. Sa ki sere rete sere. Rele teknisyen an.</translation>
    </message>
    <message>
        <source>A plataforma não aceita mais este quiosque: ele não começa pedidos novos. O que já tem fica guardado. Chame o técnico.</source>
        <translation>Platfòm nan pa aksepte kyòs sa a ankò: li pa kòmanse nouvo demann. Sa li genyen deja rete sere. Rele teknisyen an.</translation>
    </message>
    <message>
        <source>Está tudo certo?</source>
        <translation>Èske tout bagay bon?</translation>
    </message>
    <message>
        <source>Leia com calma. Toque no que estiver errado. Se tudo está certo, confirme.</source>
        <translation>Li ak kalm. Touche sa ki pa bon. Si tout bon, konfime.</translation>
    </message>
    <message>
        <source>Acompanhe o que escrevemos</source>
        <translation>Swiv sa n ap ekri</translation>
    </message>
    <message>
        <source>Se algo estiver errado, toque na linha.</source>
        <translation>Si yon bagay pa bon, touche liy nan.</translation>
    </message>
    <message>
        <source>Está certo</source>
        <translation>Li bon</translation>
    </message>
    <message>
        <source>Está errado</source>
        <translation>Li pa bon</translation>
    </message>
    <message>
        <source>Vamos corrigir isto</source>
        <translation>N ap korije sa</translation>
    </message>
    <message>
        <source>em português</source>
        <translation>an pòtigè</translation>
    </message>
    <message>
        <source>Ver mais</source>
        <translation>Wè plis</translation>
    </message>
    <message>
        <source>Voltar ao começo</source>
        <translation>Tounen nan kòmansman</translation>
    </message>
    <message>
        <source>Letras: %1</source>
        <translation>Lèt: %1</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>nòmal</translation>
    </message>
    <message>
        <source>grande</source>
        <translation>gwo</translation>
    </message>
    <message>
        <source>maior</source>
        <translation>pi gwo</translation>
    </message>
    <message>
        <source>máximo</source>
        <translation>gwo nèt</translation>
    </message>
    <message>
        <source>Cores: %1</source>
        <translation>Koulè: %1</translation>
    </message>
    <message>
        <source>claro</source>
        <translation>klè</translation>
    </message>
    <message>
        <source>escuro</source>
        <translation>nwa</translation>
    </message>
    <message>
        <source>alto contraste</source>
        <translation>gwo kontras</translation>
    </message>
    <message>
        <source>amarelo no preto</source>
        <translation>jòn sou nwa</translation>
    </message>
    <message>
        <source>Botões mais baixos</source>
        <translation>Bouton pi ba</translation>
    </message>
    <message>
        <source>Botões mais altos</source>
        <translation>Bouton pi wo</translation>
    </message>
    <message>
        <source>Não respondido</source>
        <translation>San repons</translation>
    </message>
</context>
</TS>
